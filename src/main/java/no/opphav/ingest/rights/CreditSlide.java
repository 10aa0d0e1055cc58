package no.opphav.ingest.rights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.opphav.catalogue.RightsObstacle;
import org.w3c.dom.Element;

/**
 * A last slide of a presentation, with its credit, its terms in short and where they stand in full. It stands on a layout
 * that the presentation has; only the list of the slides, the relations, the content types and the number of slides among
 * the properties change for it (ECMA-376, part 1, 13 and 19).
 */
final class CreditSlide {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main";
    private static final String EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static final String SLIDE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
    private static final List<String> LAYOUTS = List.of("titleOnly", "obj", "tx");
    /** Elements that stand before the list of the slides. */
    private static final Set<String> BEFORE_SLIDES = Set.of("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst");

    private static final long FIRST_ID = 256;

    private final PackageCopy document;

    CreditSlide(PackageCopy document) {
        this.document = document;
    }

    /** Adds it, unless the presentation is written in the strict form of the standard, which few programs read. */
    void add(RightsFacts facts, SlideWords words) throws IOException, CannotCarry {
        var main = target("", "/officeDocument").orElseThrow(() -> new CannotCarry(RightsObstacle.DAMAGED));
        var presentation = XmlPart.read(document.required(main));
        if (!SLIDES.equals(presentation.root().getNamespaceURI())) {
            return;
        }
        var layout = layout(main);
        var name = freeName(folder(main) + "slides/slide");
        document.put(name, slide(presentation, facts, words, layout));
        document.put(relationsOf(name), relations(name, layout.name(), facts.termsPage()));
        enterType(name);
        enter(presentation, relate(main, name));
        document.put(main, presentation.bytes());
        count(presentation);
    }

    private record Layout(String name, boolean hasTitle) {}

    /** One with a title and nothing else to be filled in, if there is any; else the first. */
    private Layout layout(String main) throws IOException, CannotCarry {
        var master = target(main, "/slideMaster").orElseThrow(() -> new CannotCarry(RightsObstacle.DAMAGED));
        var names = targets(master, "/slideLayout");
        for (var wanted : LAYOUTS) {
            for (var name : names) {
                var layout = XmlPart.read(document.required(name));
                if (wanted.equals(layout.root().getAttribute("type"))) {
                    return new Layout(name, hasTitle(layout.root()));
                }
            }
        }
        var first = names.stream().findFirst().orElseThrow(() -> new CannotCarry(RightsObstacle.DAMAGED));
        return new Layout(first, hasTitle(XmlPart.read(document.required(first)).root()));
    }

    private static boolean hasTitle(Element layout) {
        var places = layout.getElementsByTagNameNS(SLIDES, "ph");
        for (int i = 0; i < places.getLength(); i++) {
            if (places.item(i) instanceof Element place
                    && place.getAttribute("type").equals("title")) {
                return true;
            }
        }
        return false;
    }

    private String freeName(String beginning) {
        int number = 1;
        while (isTaken(beginning + number + ".xml")) {
            number++;
        }
        return beginning + number + ".xml";
    }

    private boolean isTaken(String name) {
        return document.has(name::equalsIgnoreCase);
    }

    private byte[] slide(XmlPart presentation, RightsFacts facts, SlideWords words, Layout layout) throws IOException {
        var size = XmlPart.first(presentation.root(), SLIDES, "sldSz");
        var slide = XmlPart.read(SlideTemplate.of(
                        number(size, "cx", SlideTemplate.WIDTH),
                        number(size, "cy", SlideTemplate.HEIGHT),
                        layout.hasTitle(),
                        words.rightToLeft())
                .getBytes(StandardCharsets.UTF_8));
        var texts = new ArrayDeque<>(List.of(
                words.headline(),
                words.credit(),
                words.line(),
                words.brief(),
                facts.usage().usual(),
                words.full(),
                facts.termsPage(),
                words.version()));
        var places = slide.root().getElementsByTagNameNS(DRAWING, "t");
        for (int i = 0; i < places.getLength(); i++) {
            places.item(i).setTextContent(texts.remove());
        }
        var runs = slide.root().getElementsByTagNameNS(DRAWING, "rPr");
        for (int i = 0; i < runs.getLength(); i++) {
            if (runs.item(i) instanceof Element run) {
                run.setAttribute("lang", words.language());
            }
        }
        return slide.bytes();
    }

    private static long number(Optional<Element> element, String attribute, long otherwise) {
        return element.map(each -> each.getAttribute(attribute))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    private static byte[] relations(String slide, String layout, String termsPage) throws IOException {
        var relations = XmlPart.read(("<Relationships xmlns=\"" + RELATIONS + "\"/>").getBytes(StandardCharsets.UTF_8));
        relation(relations, SlideTemplate.LAYOUT, OFFICE + "/slideLayout", relative(slide, layout));
        relation(relations, SlideTemplate.LINK, OFFICE + "/hyperlink", termsPage)
                .setAttribute("TargetMode", "External");
        return relations.bytes();
    }

    private static Element relation(XmlPart relations, String id, String type, String target) {
        var relation = relations.add(relations.root(), RELATIONS, "Relationship");
        relation.setAttribute("Id", id);
        relation.setAttribute("Type", type);
        relation.setAttribute("Target", target);
        return relation;
    }

    /** Enters the slide among the relations of the presentation, and says under which id. */
    private String relate(String main, String slide) throws IOException, CannotCarry {
        var part = relationsOf(main);
        var relations = XmlPart.read(document.required(part));
        var taken = new HashSet<String>();
        XmlPart.inside(relations.root(), RELATIONS, "Relationship")
                .forEach(relation -> taken.add(relation.getAttribute("Id")));
        int number = 1;
        while (taken.contains("rIdCredit" + number)) {
            number++;
        }
        var id = "rIdCredit" + number;
        relation(relations, id, OFFICE + "/slide", relative(main, slide));
        document.put(part, relations.bytes());
        return id;
    }

    private void enterType(String slide) throws IOException, CannotCarry {
        var types = XmlPart.read(document.required("[Content_Types].xml"));
        var type = types.add(types.root(), TYPES, "Override");
        type.setAttribute("PartName", "/" + slide);
        type.setAttribute("ContentType", SLIDE_TYPE);
        document.put("[Content_Types].xml", types.bytes());
    }

    /** Puts the slide last in the list of slides, and last in the last section where there are any. */
    private static void enter(XmlPart presentation, String relation) {
        var slides = XmlPart.first(presentation.root(), SLIDES, "sldIdLst").orElseGet(() -> list(presentation));
        long id = FIRST_ID;
        for (var each : XmlPart.inside(slides, SLIDES, "sldId")) {
            id = Math.max(id, number(Optional.of(each), "id", FIRST_ID) + 1);
        }
        var slide = presentation.add(slides, SLIDES, prefixed(presentation.root(), "sldId"));
        slide.setAttribute("id", Long.toString(id));
        slide.setAttributeNS(OFFICE, "r:id", relation);
        var sections = presentation.root().getElementsByTagNameNS(SECTIONS, "section");
        if (sections.getLength() > 0 && sections.item(sections.getLength() - 1) instanceof Element last) {
            XmlPart.first(last, SECTIONS, "sldIdLst")
                    .map(ids -> presentation.add(ids, SECTIONS, prefixed(ids, "sldId")))
                    .ifPresent(entry -> entry.setAttribute("id", slide.getAttribute("id")));
        }
    }

    private static Element list(XmlPart presentation) {
        var root = presentation.root();
        var list = presentation.add(root, SLIDES, prefixed(root, "sldIdLst"));
        for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !BEFORE_SLIDES.contains(element.getLocalName())) {
                root.insertBefore(list, child);
                break;
            }
        }
        return list;
    }

    private static String prefixed(Element like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    /** Says among the properties how many slides there are now, where they say it. */
    private void count(XmlPart presentation) throws IOException, CannotCarry {
        var name = target("", "/extended-properties");
        if (name.isEmpty() || document.part(name.get()).isEmpty()) {
            return;
        }
        var properties = XmlPart.read(document.required(name.get()));
        var slides = XmlPart.first(properties.root(), EXTENDED, "Slides");
        if (slides.isPresent()) {
            var all = presentation.root().getElementsByTagNameNS(SLIDES, "sldId");
            slides.get().setTextContent(Integer.toString(all.getLength()));
            document.put(name.get(), properties.bytes());
        }
    }

    private Optional<String> target(String part, String kind) throws IOException, CannotCarry {
        return targets(part, kind).stream().findFirst();
    }

    /** The parts to which a part, or the package itself, has relations of a kind. */
    private List<String> targets(String part, String kind) throws IOException, CannotCarry {
        var relations = XmlPart.read(document.required(relationsOf(part)));
        return XmlPart.inside(relations.root(), RELATIONS, "Relationship").stream()
                .filter(relation -> relation.getAttribute("Type").endsWith(kind))
                .map(relation -> resolved(folder(part), relation.getAttribute("Target")))
                .toList();
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var steps = new ArrayDeque<String>();
        for (var step : (folder + target).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** From the root where the two are not in the same folder. */
    private static String relative(String from, String to) {
        return to.startsWith(folder(from)) ? to.substring(folder(from).length()) : "/" + to;
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String relationsOf(String part) {
        return folder(part) + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
    }
}
