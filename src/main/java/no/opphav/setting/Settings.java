package no.opphav.setting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What administrators have set. A change holds at once on the node that takes it, and within five seconds on the others. While
 * the database is away, what was last read goes on.
 */
@Singleton
public class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final SettingRows rows;
    private final Map<String, String> usual = new HashMap<>();
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile @Nullable Known known;

    Settings(
            SettingRows rows,
            List<UsualValue> said,
            @Named("given") Site given,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        Setting.ALL.forEach(setting -> usual.put(setting.name(), Objects.requireNonNullElse(setting.usual(), "")));
        usual.put(Setting.SITE_NAME.name(), given.name());
        usual.put(Setting.SITE_OWNER.name(), given.owner());
        usual.put(Setting.SITE_CONTACT.name(), given.contact().value());
        said.forEach(each -> usual.put(each.setting().name(), each.value()));
    }

    /** What a setting is now. */
    public <T> T value(Setting<T> setting) {
        return Optional.ofNullable(stored().get(setting.name()))
                .flatMap(setting::value)
                .or(() -> setting.value(usual(setting)))
                .orElseThrow(() -> new IllegalStateException("No value of " + setting));
    }

    /** All settings as they stand, in their order. */
    @Transactional(readOnly = true)
    public List<SettingState> all() {
        Map<String, SettingRow> found = new HashMap<>();
        rows.findAll().forEach(row -> found.put(row.name(), row));
        return Setting.ALL.stream()
                .map(setting -> state(setting, found.get(setting.name())))
                .toList();
    }

    /**
     * Changes some settings together, or none. One that already is so stays as it is. Call it outside of any transaction.
     *
     * @throws Problem {@code INVALID_FIELDS} at the settings' names; {@code CHANGED_MEANWHILE}
     */
    public void change(List<SettingChange> changes, Actor.Account by) {
        var written = new Written();
        Map<Setting<?>, Optional<String>> values = new HashMap<>();
        for (var change : changes) {
            values.put(
                    change.setting(),
                    Optional.ofNullable(change.value())
                            .flatMap(value -> change.setting()
                                    .cleaned(written, change.setting().name(), value)));
        }
        written.check();
        write(changes, values, by);
        known = null;
    }

    @Transactional
    void write(List<SettingChange> changes, Map<Setting<?>, Optional<String>> values, Actor.Account by) {
        for (var change : changes) {
            write(change, Objects.requireNonNull(values.get(change.setting())).orElse(null), by);
        }
    }

    private void write(SettingChange change, @Nullable String value, Actor.Account by) {
        var setting = change.setting();
        var before = rows.lock(setting.name()).orElse(null);
        if (Objects.equals(before == null ? null : before.value(), value)) {
            return;
        }
        if ((before == null ? 0 : before.revision()) != change.revision()) {
            throw Problem.of(ProblemCode.CHANGED_MEANWHILE);
        }
        var id = before == null ? ids.next() : before.id();
        if (before != null) {
            rows.update(setting.name(), value, clock.instant(), by.id());
        } else if (rows.insert(setting.name(), id, value, clock.instant(), by.id()) == 0) {
            throw Problem.of(ProblemCode.CHANGED_MEANWHILE);
        }
        trail.record(by, "setting.changed", id, detail(setting, before, value));
    }

    private String detail(Setting<?> setting, @Nullable SettingRow before, @Nullable String value) {
        var was = before == null || before.value() == null ? usual(setting) : before.value();
        return setting.name() + ": " + was + " → " + (value == null ? usual(setting) : value);
    }

    private SettingState state(Setting<?> setting, @Nullable SettingRow row) {
        var value = row == null ? null : row.value();
        return new SettingState(
                setting,
                value == null ? usual(setting) : value,
                usual(setting),
                value == null,
                row == null ? 0 : row.revision(),
                row == null ? null : row.changedAt(),
                row == null ? null : row.changedBy());
    }

    private String usual(Setting<?> setting) {
        return Objects.requireNonNull(usual.get(setting.name()));
    }

    private Map<String, String> stored() {
        var now = clock.instant();
        var last = known;
        if (last != null && !last.isOld(now)) {
            return last.values();
        }
        if (!reading.compareAndSet(false, true) && last != null) {
            return last.values();
        }
        try {
            var read = new Known(read(last), now);
            known = read;
            return read.values();
        } finally {
            reading.set(false);
        }
    }

    private Map<String, String> read(@Nullable Known last) {
        try {
            Map<String, String> values = new HashMap<>();
            rows.findAll().forEach(row -> {
                if (row.value() != null) {
                    values.put(row.name(), row.value());
                }
            });
            return values;
        } catch (RuntimeException e) {
            LOG.warn("The settings cannot be read now: {}", e.getMessage());
            return last == null ? Map.of() : last.values();
        }
    }

    /** What was read, and when. */
    private record Known(Map<String, String> values, Instant at) {
        boolean isOld(Instant now) {
            return Duration.between(at, now).abs().compareTo(REMEMBERED) > 0;
        }
    }
}
