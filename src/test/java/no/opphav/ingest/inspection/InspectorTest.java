package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.opphav.kernel.ProblemCode.ACTIVE_CONTENT;
import static no.opphav.kernel.ProblemCode.CAPTIONS_INVALID;
import static no.opphav.kernel.ProblemCode.FILE_DAMAGED;
import static no.opphav.kernel.ProblemCode.FILE_LOCKED;
import static no.opphav.kernel.ProblemCode.TYPE_MISMATCH;
import static no.opphav.kernel.ProblemCode.TYPE_NOT_ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTest {
    private static final ContentInspector INSPECTOR = new ContentInspector(new TypeDetector());

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg", "gif,image/gif", "tiff,image/tiff"})
    void a_picture_is_measured_in_pixels(String format, String type) {
        var accepted = accepted(SampleFiles.picture(format, 40, 30), "picture." + format);
        assertThat(accepted.mediaType().value()).isEqualTo(type);
        assertThat(accepted.facts().width()).isEqualTo(40);
        assertThat(accepted.facts().height()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"png", "jpg"})
    void a_picture_cut_off_after_its_first_bytes_is_refused_as_damaged(String format) {
        var picture = SampleFiles.picture(format, 400, 300);
        assertThat(refused(Arrays.copyOf(picture, format.equals("png") ? picture.length / 2 : 8), "picture." + format)
                        .code())
                .isEqualTo(FILE_DAMAGED);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "ffprobe comes for Linux on x86-64 only")
    void a_film_cut_off_after_its_first_bytes_is_refused_as_damaged() throws IOException {
        var film = Files.readAllBytes(
                Path.of("src/main/resources/sample-catalogue/film/hva-er-karriereveiledning-nb.mp4"));
        assertThat(refused(Arrays.copyOf(film, 60), "film.mp4").code()).isEqualTo(FILE_DAMAGED);
    }

    @Test
    void a_photo_is_measured_as_it_is_looked_at() {
        var facts = accepted(SampleFiles.photo(40, 30, 6), "photo.jpg").facts();
        assertThat(facts.width()).isEqualTo(30);
        assertThat(facts.height()).isEqualTo(40);
    }

    @Test
    void a_pdf_has_its_pages_counted() {
        assertThat(accepted(SampleFiles.pdf(3), "report.pdf").facts().pages()).isEqualTo(3);
    }

    @Test
    void a_deck_has_its_slides_counted() {
        var accepted = accepted(SampleFiles.deck(4), "deck.pptx");
        assertThat(accepted.mediaType()).isEqualTo(no.opphav.kernel.MediaType.PPTX);
        assertThat(accepted.facts().pages()).isEqualTo(4);
    }

    @Test
    void a_pdf_that_may_not_be_printed_is_taken() {
        assertThat(accepted(SampleFiles.pdfWithoutPrinting(), "report.pdf")
                        .facts()
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void a_pdf_that_asks_for_a_password_is_refused_as_locked() {
        assertThat(refused(SampleFiles.pdf(1, "secret"), "report.pdf").code()).isEqualTo(FILE_LOCKED);
    }

    @Test
    void a_picture_called_pdf_is_refused_and_both_types_are_named() {
        var refused = refused(SampleFiles.picture("png", 4, 4), "poster.pdf");
        assertThat(refused.code()).isEqualTo(TYPE_MISMATCH);
        assertThat(refused.arguments()).containsExactly("pdf", "image/png");
    }

    @Test
    void a_zip_file_called_pptx_is_refused() {
        var zip = SampleFiles.zip(Map.of("a.txt", "a".getBytes(UTF_8)));
        assertThat(refused(zip, "deck.pptx").code()).isEqualTo(TYPE_MISMATCH);
    }

    @Test
    void a_deck_cut_off_half_way_is_refused_as_damaged() {
        byte[] deck = SampleFiles.deck(2);
        assertThat(refused(Arrays.copyOf(deck, deck.length / 2), "deck.pptx").code())
                .isEqualTo(FILE_DAMAGED);
    }

    @Test
    void a_deck_with_macros_is_refused() {
        assertThat(refused(SampleFiles.deckWithMacro(), "deck.pptx").code()).isEqualTo(ACTIVE_CONTENT);
    }

    @Test
    void an_extension_that_nobody_knows_says_nothing_against_a_picture() {
        var accepted = accepted(SampleFiles.picture("png", 4, 4), "poster.final2");
        assertThat(accepted.mediaType().value()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html|<!DOCTYPE html><html><body>Hi</body></html>",
                "run.sh|#!/bin/sh",
                "run.js|alert(1)",
                "run|#!/bin/sh",
                "run.exe|MZ\u0090"
            })
    void a_web_page_a_script_and_a_program_are_not_accepted(String name, String content) {
        assertThat(refused(content.getBytes(StandardCharsets.ISO_8859_1), name).code())
                .isEqualTo(TYPE_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onclick='alert(1)'/>",
                "<foreignObject/>",
                "<image href='https://example.org/a.png'/>",
                "<use href='other.svg#a'/>",
                "<a href='javascript:alert(1)'/>",
                "<a><set attributeName='href' to='javascript:alert(1)'/></a>",
                "<style>@import 'https://example.org/a.css';</style>",
                "<style>rect { fill: url(<![CDATA[https:]]>//example.org/a) }</style>",
                "<rect style='fill: url(//example.org/a)'/>",
                "<rect fill='url(https://example.org/a#b)'/>",
                "<image href='data:image/svg+xml,x'/>",
                "<body xmlns='http://www.w3.org/1999/xhtml'/>",
                "<?xml-stylesheet href='a.css'?>"
            })
    void an_svg_that_does_more_than_show_a_picture_is_refused(String content) {
        assertThat(refused(svg(content), "model.svg").code()).isEqualTo(ACTIVE_CONTENT);
    }

    @Test
    void an_svg_with_entities_is_refused() {
        var svg = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'/>";
        assertThat(refused(svg.getBytes(UTF_8), "model.svg").code()).isEqualTo(ACTIVE_CONTENT);
    }

    @Test
    void an_svg_as_drawing_programs_write_it_is_accepted_and_measured() {
        var svg = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 640 360.4">
                  <style>.a { fill: url(#b) }</style>
                  <a xlink:href="https://example.org/"><rect class="a" fill="url(#b)" style="stroke: none"/></a>
                  <image xlink:href="data:image/png;base64,AAAA"/>
                </svg>
                """;
        var facts = accepted(svg.getBytes(UTF_8), "model.svg").facts();
        assertThat(facts.width()).isEqualTo(640);
        assertThat(facts.height()).isEqualTo(360);
    }

    @Test
    void an_svg_that_is_not_xml_is_refused_as_damaged() {
        assertThat(refused("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>".getBytes(UTF_8), "a.svg")
                        .code())
                .isEqualTo(FILE_DAMAGED);
    }

    @Test
    void captions_may_begin_with_a_byte_order_mark() {
        var captions = """
                \uFEFFWEBVTT

                NOTE made by hand

                1
                00:01.000 --> 00:02.500 line:0
                Hei

                00:02.500 --> 01:00:03.000
                Привіт
                """;
        assertThat(accepted(captions.getBytes(UTF_8), "film.vtt").mediaType().value())
                .isEqualTo("text/vtt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "captions-header|1|1",
                "captions-none|1|WEBVTT",
                "captions-timing|3|WEBVTT##00:01,000 --> 00:02,000#Hei",
                "captions-timing|4|WEBVTT##1#no timing",
                "captions-timing|3|WEBVTT##12345678901234567890:00:01.000 --> 12345678901234567890:00:02.000#Hei",
                "captions-end|3|WEBVTT##00:02.000 --> 00:01.000#Hei",
                "captions-order|6|WEBVTT##00:02.000 --> 00:03.000#Hei##00:01.000 --> 00:02.000#Hå",
                "captions-blank-line|5|WEBVTT##00:01.000 --> 00:02.000#Hei#00:02.000 --> 00:03.000",
                "captions-blank-line|2|WEBVTT#00:01.000 --> 00:02.000#Hei"
            })
    void captions_with_a_mistake_are_refused_with_its_line_and_reason(String reason, int line, String captions) {
        var refused = refused(captions.replace('#', '\n').getBytes(UTF_8), "film.vtt");
        assertThat(refused).isEqualTo(new Inspection.Refused(CAPTIONS_INVALID, reason, java.util.List.of(line)));
    }

    @Test
    void captions_in_an_old_encoding_are_read() {
        var captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nBlåbær\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(accepted(captions, "film.vtt").mediaType()).isEqualTo(MediaType.WEBVTT);
    }

    @Test
    void ffprobes_answers_are_read_upright() {
        var facts = FilmReader.facts("width=1920\nheight=1080\nrotation=-90\nduration=12.5\n");
        assertThat(facts).isEqualTo(new Facts(1080, 1920, null, java.time.Duration.ofMillis(12_500)));
    }

    private static byte[] svg(String content) {
        return ("<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>").getBytes(UTF_8);
    }

    private Inspection.Accepted accepted(byte[] content, String name) {
        assertThat(inspected(content, name)).isInstanceOf(Inspection.Accepted.class);
        return (Inspection.Accepted) inspected(content, name);
    }

    private Inspection.Refused refused(byte[] content, String name) {
        assertThat(inspected(content, name)).isInstanceOf(Inspection.Refused.class);
        return (Inspection.Refused) inspected(content, name);
    }

    private Inspection inspected(byte[] content, String name) {
        try {
            var file = Files.write(folder.resolve("upload"), content);
            return INSPECTOR.inspect(file, FileName.from(name), folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
