package no.opphav.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.custody.Custody;

/** Whether a file's bytes are still what they were. */
@Controller("/api/editor/files/{id}/soundness")
@Secured("EDITOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class SoundnessEndpoint {
    private final Custody custody;

    SoundnessEndpoint(Custody custody) {
        this.custody = custody;
    }

    @Get
    SoundnessJson known(@PathVariable UUID id) {
        return SoundnessJson.of(custody.state(id));
    }

    @Post
    SoundnessJson verify(@PathVariable UUID id) {
        return SoundnessJson.of(custody.verify(id));
    }
}
