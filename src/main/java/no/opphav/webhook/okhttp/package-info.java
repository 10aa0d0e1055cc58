/** Posting webhooks by OkHttp, to none but public addresses. */
@NullMarked
package no.opphav.webhook.okhttp;

import org.jspecify.annotations.NullMarked;
