package no.opphav.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** A PNG written as small as Java can, with its title, description, author and credit as international text. */
final class LabelledPng {
    private static final String FORMAT = "javax_imageio_png_1.0";

    private LabelledPng() {}

    static void write(byte[] png, Label label, Path target) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var file = Files.newOutputStream(target);
                var out = ImageIO.createImageOutputStream(file)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0);
            var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
            describe(metadata, label);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static void describe(IIOMetadata metadata, Label label) throws IOException {
        var texts = new IIOMetadataNode("iTXt");
        texts.appendChild(entry("Title", label.title(), label.language()));
        texts.appendChild(entry("Author", Label.RIGHTS_HOLDER, label.language()));
        texts.appendChild(entry("Description", label.description(), label.language()));
        texts.appendChild(entry("Copyright", label.credit(), label.language()));
        var root = new IIOMetadataNode(FORMAT);
        root.appendChild(texts);
        metadata.mergeTree(FORMAT, root);
    }

    private static IIOMetadataNode entry(String keyword, String text, String language) {
        var entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", language);
        entry.setAttribute("translatedKeyword", keyword);
        entry.setAttribute("text", text);
        return entry;
    }
}
