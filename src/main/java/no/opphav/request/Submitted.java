package no.opphav.request;

import java.time.LocalDate;
import no.opphav.kernel.Token;

/**
 * A request that was sent. Editors hear of it once its address is verified by the link in the mail that goes there.
 *
 * @param reference what people call it: OPP-2026-0147
 * @param answerDue the last day on which an answer comes, if that is done today
 * @param keptUntil the last day on which anything is kept of who asks, as it stands; not verified, soon
 * @param page shows what was sent, until then
 */
public record Submitted(String reference, LocalDate answerDue, LocalDate keptUntil, Token page) {}
