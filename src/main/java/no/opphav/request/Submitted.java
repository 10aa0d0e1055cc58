package no.opphav.request;

import java.time.LocalDate;
import no.opphav.kernel.Token;

/**
 * A request that has arrived.
 *
 * @param reference what people call it: OPP-2026-0147
 * @param answerDue the last day on which an answer comes
 * @param page opens the presenter's own page
 */
public record Submitted(String reference, LocalDate answerDue, Token page) {}
