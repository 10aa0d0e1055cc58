package no.opphav;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of the house: which package may use which, and where each vendor's types stay. */
@AnalyzeClasses(packages = "no.opphav", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final Set<String> FEATURES = Set.of(
            "overview",
            "request",
            "health",
            "deck",
            "webhook",
            "rights",
            "search",
            "statistics",
            "curation",
            "delivery",
            "ingest",
            "custody",
            "catalogue",
            "terms",
            "account",
            "setting",
            "audit");

    /** What every package may use: the kernel's values, and how they stand in columns. */
    private static final Set<String> FOUNDATION = Set.of("kernel", "persistence");

    /** What a package may use, besides itself and the foundation. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("web", with(FEATURES, "platform")),
            Map.entry("api", with(FEATURES, "platform")),
            Map.entry("sample", Set.of("catalogue", "curation", "terms", "ingest", "deck")),
            Map.entry(
                    "request",
                    Set.of("deck", "catalogue", "terms", "account", "delivery", "mail", "audit", "webhook", "setting")),
            Map.entry("health", Set.of("custody", "mail", "platform")),
            Map.entry("overview", Set.of("request", "ingest", "custody", "rights", "catalogue", "account", "audit")),
            Map.entry("curation", Set.of("catalogue", "audit")),
            Map.entry("deck", Set.of("catalogue", "audit")),
            Map.entry("webhook", Set.of("account", "mail", "audit")),
            Map.entry("rights", Set.of("catalogue", "account", "mail", "setting")),
            Map.entry("search", Set.of("catalogue", "terms")),
            Map.entry("statistics", Set.of("catalogue", "terms")),
            Map.entry("delivery", Set.of("catalogue", "terms", "storage", "audit")),
            Map.entry("ingest", Set.of("catalogue", "terms", "storage", "audit")),
            Map.entry("custody", Set.of("catalogue", "storage", "account", "mail", "audit", "platform")),
            Map.entry("catalogue", Set.of("terms", "audit", "setting")),
            Map.entry("terms", Set.of("audit")),
            Map.entry("account", Set.of("audit", "mail")),
            Map.entry("setting", Set.of("audit")),
            Map.entry("audit", Set.of()),
            Map.entry("mail", Set.of()),
            Map.entry("storage", Set.of()),
            Map.entry("platform", Set.of()),
            Map.entry("persistence", Set.of()),
            Map.entry("kernel", Set.of()));

    /** Each vendor's packages, and the only packages of ours that may name them. */
    private static final Map<String, List<String>> VENDORS = Map.ofEntries(
            Map.entry("io.minio..", List.of("no.opphav.storage.s3..")),
            Map.entry("okhttp3..", List.of("no.opphav.storage.s3..", "no.opphav.webhook.okhttp..")),
            Map.entry("org.apache.tika..", List.of("no.opphav.ingest.inspection..")),
            Map.entry("jakarta.mail..", List.of("no.opphav.mail.smtp..")),
            Map.entry("org.apache.pdfbox..", List.of("no.opphav.ingest..")),
            Map.entry("org.apache.poi..", List.of("no.opphav.ingest..")),
            Map.entry("com.github.weisj..", List.of("no.opphav.ingest.preview..")),
            Map.entry("com.adobe.internal.xmp..", List.of("no.opphav.ingest.rights..")),
            Map.entry("com.drew..", List.of("no.opphav.ingest.inspection..")),
            Map.entry("javax.imageio..", List.of("no.opphav.ingest.inspection..", "no.opphav.ingest.preview..")),
            Map.entry("org.bytedeco..", List.of("no.opphav.ingest.film..")),
            Map.entry("org.bouncycastle..", List.of("no.opphav.account..", "no.opphav.storage..")),
            Map.entry(
                    "io.micrometer..",
                    List.of("no.opphav.platform..", "no.opphav.custody..", "no.opphav.mail..", "no.opphav.ingest..")),
            Map.entry("io.zonky..", List.of("no.opphav.platform..")),
            Map.entry("gg.jte..", List.of("no.opphav.web..", "no.opphav.mail..", "no.opphav.request..", "gg.jte..")),
            Map.entry(
                    "io.micronaut.http..",
                    List.of(
                            "no.opphav.web..",
                            "no.opphav.api..",
                            "no.opphav.export..",
                            "no.opphav.platform..",
                            "no.opphav.ingest.tus..",
                            "no.opphav.delivery..",
                            "no.opphav.account.http..")));

    @ArchTest
    static final ArchRule a_package_uses_only_what_stands_below_it = CompositeArchRule.of(MAY_USE.entrySet().stream()
            .map(e -> usesOnly(e.getKey(), e.getValue()))
            .toList());

    @ArchTest
    static final ArchRule every_package_has_its_row_in_the_table = classes()
            .that()
            .resideInAPackage("no.opphav.*..")
            .should()
            .resideInAnyPackage(MAY_USE.keySet().stream()
                    .map(name -> "no.opphav." + name + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule vendor_types_stay_in_their_adapter = CompositeArchRule.of(VENDORS.entrySet().stream()
            .map(e -> onlyIn(e.getKey(), e.getValue()))
            .toList());

    @ArchTest
    static final ArchRule the_kernel_knows_only_java = classes()
            .that()
            .resideInAPackage("no.opphav.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("no.opphav.kernel..", "java..", "javax.crypto..", "org.jspecify..");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            SlicesRuleDefinition.slices().matching("no.opphav.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that()
            .resideOutsideOfPackage("no.opphav.platform..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule dependencies_come_by_the_constructor =
            noFields().should().beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule nobody_writes_to_the_console = noClasses()
            .that()
            .resideOutsideOfPackages("no.opphav", "no.opphav.platform..")
            .should(ACCESS_STANDARD_STREAMS);

    private static ArchRule usesOnly(String name, Set<String> allowed) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !FOUNDATION.contains(other) && !allowed.contains(other))
                .map(other -> "no.opphav." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("no.opphav." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .as(name + " uses only " + allowed + " and the kernel")
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(String vendor, List<String> homes) {
        return noClasses()
                .that(areOutside(homes))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor)
                .as(vendor + " stays in " + homes)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> areOutside(List<String> homes) {
        return JavaClass.Predicates.resideOutsideOfPackages(homes.toArray(String[]::new));
    }

    private static Set<String> with(Set<String> names, String more) {
        return java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of(more))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
