package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** What an editor meets first. */
@Serdeable
record HomeJson(
        Map<String, Long> requestCounts,
        List<EditorRequestJson> requests,
        long uploadCount,
        List<UploadJson> uploads,
        long damaged,
        long endedCount,
        List<RightsEndJson> ended,
        long endingCount,
        List<RightsEndJson> ending,
        long gapCount,
        List<MatrixLineJson> gaps,
        List<ChangeJson> mine,
        List<ChangeJson> others,
        HomeFiguresJson figures) {}
