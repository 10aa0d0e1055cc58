package no.opphav.sample;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one part of the catalogue in one language, by key. */
record Words(String language, Map<String, String> texts) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.-]+)}}");

    Words {
        texts = Map.copyOf(texts);
    }

    String get(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        return text;
    }

    /** The same words, with each key under {@code prefix} also reachable without it. */
    Words under(String prefix) {
        var all = new TreeMap<>(texts);
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix + ".")) {
                all.put(key.substring(prefix.length() + 1), text);
            }
        });
        return new Words(language, all);
    }

    Words with(String key, String text) {
        var all = new TreeMap<>(texts);
        all.put(key, text);
        return new Words(language, all);
    }

    /** Fills each <code>{{key}}</code> of a template with its text; unknown keys are refused. */
    String fill(String template) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
    }

    private String value(String key) {
        return switch (key) {
            case "language" -> language;
            case "direction" -> direction();
            default -> get(key);
        };
    }

    String direction() {
        return language.equals("ar") ? "rtl" : "ltr";
    }
}
