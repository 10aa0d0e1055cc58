package no.opphav.request;

import io.micronaut.data.annotation.MappedEntity;

/** How many requests of what waits there are in each part of the inbox, as {@link InboxRows} counts them. */
@MappedEntity("presentation_request")
record InboxCounts(long unanswered, long mine, long asked, long overdue) {}
