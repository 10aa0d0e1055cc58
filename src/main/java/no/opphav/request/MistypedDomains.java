package no.opphav.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.opphav.kernel.EmailAddress;

/** Domains of mail that many have, and how near to one another is. */
final class MistypedDomains {
    /** Also those that look like a slip of another, so that they are none. */
    private static final List<String> KNOWN = List.of(
            "gmail.com",
            "googlemail.com",
            "mail.com",
            "ymail.com",
            "email.com",
            "hotmail.com",
            "hotmail.no",
            "outlook.com",
            "live.com",
            "live.no",
            "msn.com",
            "yahoo.com",
            "yahoo.no",
            "icloud.com",
            "me.com",
            "online.no",
            "broadpark.no",
            "getmail.no",
            "lyse.net",
            "proton.me",
            "protonmail.com");

    /** Under which many have a name of their own: {@code bodo.kommune.no}. */
    private static final List<String> PARENTS =
            List.of("kommune.no", "fylke.no", "fylkeskommune.no", "dep.no", "stat.no");

    private MistypedDomains() {}

    /** What was probably meant; empty where nothing seems wrong. */
    static Optional<EmailAddress> meant(EmailAddress address) {
        var at = address.value().lastIndexOf('@');
        var local = address.value().substring(0, at + 1);
        var domain = address.value().substring(at + 1).toLowerCase(Locale.ROOT);
        return near(domain, KNOWN).or(() -> parent(domain)).flatMap(meant -> EmailAddress.parse(local + meant));
    }

    private static Optional<String> parent(String domain) {
        var labels = domain.split("\\.", -1);
        if (labels.length < 3) {
            return Optional.empty();
        }
        var parent = labels[labels.length - 2] + "." + labels[labels.length - 1];
        var own = domain.substring(0, domain.length() - parent.length());
        return near(parent, PARENTS).map(meant -> own + meant);
    }

    private static Optional<String> near(String domain, List<String> known) {
        return known.contains(domain)
                ? Optional.empty()
                : known.stream().filter(each -> isOneSlipFrom(each, domain)).findFirst();
    }

    /** Whether one letter was left out, put in, changed, or swapped with the next. */
    private static boolean isOneSlipFrom(String meant, String written) {
        var first = Arrays.mismatch(meant.toCharArray(), written.toCharArray());
        if (first < 0) {
            return false;
        }
        return switch (written.length() - meant.length()) {
            case -1 -> meant.substring(first + 1).equals(written.substring(first));
            case 1 -> meant.substring(first).equals(written.substring(first + 1));
            case 0 ->
                meant.substring(first + 1).equals(written.substring(first + 1)) || isSwapped(meant, written, first);
            default -> false;
        };
    }

    private static boolean isSwapped(String meant, String written, int first) {
        return first + 1 < meant.length()
                && meant.charAt(first) == written.charAt(first + 1)
                && meant.charAt(first + 1) == written.charAt(first)
                && meant.substring(first + 2).equals(written.substring(first + 2));
    }
}
