package no.opphav.testing;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetChange;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.LanguageVariant;
import no.opphav.catalogue.NewAsset;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.FileName;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Slug;
import no.opphav.storage.ObjectStore;
import no.opphav.terms.Access;
import no.opphav.terms.NewTerms;
import no.opphav.terms.RuleKind;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsTranslation;
import no.opphav.terms.TermsVersion;

/** Makes assets for tests, each under a name of its own. Their files are rows without bytes. */
public final class TestAssets {
    public static final Actor SERVICE = new Actor.Service();
    public static final LanguageTag NB = LanguageTag.BOKMAAL;
    private static final int SIZE = 1234;

    private final Workspace workspace;
    private final Terms terms;
    private final ObjectStore store;
    private final DataSource pool;

    public TestAssets(RunningService service) {
        this.workspace = service.bean(Workspace.class);
        this.terms = service.bean(Terms.class);
        this.store = service.bean(ObjectStore.class);
        this.pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
    }

    /** Holds a file from everybody but its editors, as an upgrade does. */
    public void hold(UUID fileId) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO held_file (file_id) VALUES ('" + fileId + "')");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Terms that are new, in their first version. */
    public TermsVersion terms(Access access) {
        return terms(access, "Fri bruk");
    }

    /** Terms of a name that are new, in their first version. */
    public TermsVersion terms(Access access, String name) {
        var may = new TermsRule(RuleKind.PERMISSION, "distribute", Map.of(NB, "Spre videre"));
        var translation = new TermsTranslation(name, "Bruk det fritt.", "Bruk det fritt og krediter oss.");
        return terms.publish(
                new NewTerms(new Slug("terms-" + unique()), null, access, List.of(may), Map.of(NB, translation)),
                SERVICE);
    }

    /** A draft in Bokmål with a title of its own, and nothing else. */
    public AssetView draft(AssetKind kind) {
        return draft(kind, "Tittel " + unique());
    }

    public AssetView draft(AssetKind kind, String title) {
        var asset = workspace.create(
                new NewAsset(kind, null, title, NB, "Direktoratet", new EmailAddress("redaktor@example.no")), SERVICE);
        return workspace.byId(asset.id());
    }

    /** The asset under terms. */
    public Asset under(TermsVersion version, UUID assetId) {
        var view = workspace.byId(assetId);
        return workspace.change(
                assetId, AssetChange.of(view).under(version.id()), view.asset().revision(), SERVICE);
    }

    /** A published asset in Bokmål with an original and a preview 320 pixels wide. */
    public AssetView published(AssetKind kind, Access access) {
        return published(kind, access, "Tittel " + unique());
    }

    public AssetView published(AssetKind kind, Access access, String title) {
        var draft = draft(kind, title);
        var original = original(draft.variants().getFirst().variant());
        workspace.addPreviews(original.id(), List.of(preview(320)));
        var asset = under(terms(access), draft.asset().id());
        workspace.publish(asset.id(), asset.revision(), SERVICE);
        return workspace.byId(asset.id());
    }

    /** The asset published in another language too. */
    public AssetView translated(AssetView asset, LanguageTag language, String title) {
        var id = asset.asset().id();
        var variant = workspace.addVariant(id, language, VariantTexts.titled(title), SERVICE);
        original(variant);
        workspace.publishVariant(variant.id(), workspace.byId(id).asset().revision(), SERVICE);
        return workspace.byId(id);
    }

    /** A published poster in another language, under free terms that are written in Bokmål. */
    public AssetView publishedIn(LanguageTag language) {
        var contact = new EmailAddress("redaktor@example.no");
        var draft = workspace.create(
                new NewAsset(AssetKind.POSTER, null, "Tittel " + unique(), language, "Direktoratet", contact), SERVICE);
        original(workspace.byId(draft.id()).variants().getFirst().variant());
        var asset = under(terms(Access.FREE), draft.id());
        workspace.publish(asset.id(), asset.revision(), SERVICE);
        return workspace.byId(asset.id());
    }

    public AssetFile original(LanguageVariant variant) {
        return workspace.addFile(variant.id(), FileRole.ORIGINAL, "", stored(), SERVICE);
    }

    /** A file like no other, whose bytes can be fetched. */
    public NewFile stored() {
        var content = content();
        store.put(Checksum.ofContent(content), content.length, new ByteArrayInputStream(content));
        return file(content);
    }

    /** A file like no other. */
    public static NewFile file() {
        return file(content());
    }

    private static byte[] content() {
        return Arrays.copyOf(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), SIZE);
    }

    private static NewFile file(byte[] content) {
        return new NewFile(
                Checksum.ofContent(content),
                content.length,
                MediaType.PDF,
                new FileName("plakat.pdf"),
                new FileFacts(null, null, 3, null));
    }

    public static NewPreview preview(int width) {
        return new NewPreview(width, width, file().checksum(), 99, MediaType.PNG);
    }

    /** Letters and digits that nothing else has. */
    public static String unique() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
