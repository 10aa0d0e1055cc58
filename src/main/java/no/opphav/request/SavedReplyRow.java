package no.opphav.request;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;

@MappedEntity("saved_reply")
record SavedReplyRow(@Id UUID id, String language, SavedReply.Deed deed, String title, String text) {
    SavedReply reply() {
        return new SavedReply(id, new LanguageTag(language), deed, title, text);
    }
}
