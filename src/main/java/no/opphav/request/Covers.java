package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.request.Holder.Cover;

/** Who stands in for whom today; a cover who is away too has a cover of their own. */
@Singleton
class Covers {
    private final AbsenceRows rows;
    private final Accounts accounts;
    private final ServiceLevel level;

    Covers(AbsenceRows rows, Accounts accounts, ServiceLevel level) {
        this.rows = rows;
        this.accounts = accounts;
        this.level = level;
    }

    Today today() {
        var today = level.today();
        Map<UUID, Absence> away = new HashMap<>();
        for (var row : rows.findUntil(today)) {
            var absence = row.absence();
            if (absence.isOn(today)) {
                away.put(absence.accountId(), absence);
            }
        }
        return new Today(away, accounts.editors().stream().map(Account::id).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Who is away on a day.
     *
     * @param away by account
     * @param open the accounts that can answer requests
     */
    record Today(Map<UUID, Absence> away, Set<UUID> open) {
        Today {
            away = Map.copyOf(away);
        }

        /** Who has today what an account has; empty where everybody in the row is away, or gone. */
        Optional<UUID> onDuty(UUID accountId) {
            Set<UUID> asked = new HashSet<>();
            var who = accountId;
            while (asked.add(who)) {
                var absence = away.get(who);
                if (absence == null) {
                    return open.contains(who) ? Optional.of(who) : Optional.empty();
                }
                who = absence.coverId();
            }
            return Optional.empty();
        }

        /** An account, and those that it stands in for. */
        List<UUID> holders(UUID accountId) {
            var holders = new HashSet<>(Set.of(accountId));
            away.keySet().stream()
                    .filter(absent -> onDuty(absent).filter(accountId::equals).isPresent())
                    .forEach(holders::add);
            return List.copyOf(holders);
        }

        /** A holder, with who stands in today. */
        Holder holder(UUID accountId, String name) {
            var cover = onDuty(accountId)
                    .filter(duty -> !duty.equals(accountId))
                    .map(duty -> new Cover(duty, coverName(duty)))
                    .orElse(null);
            return new Holder(accountId, name, cover);
        }

        private String coverName(UUID duty) {
            return away.values().stream()
                    .filter(absence -> absence.coverId().equals(duty))
                    .map(Absence::coverName)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
