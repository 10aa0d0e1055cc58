package no.opphav.ingest.inspection;

/** JPEG photos for tests in other packages. */
public final class Photo {
    private Photo() {}

    /** One that says it was taken at 59.91° north and 10.75° east. */
    public static byte[] withPlace() {
        return PlaceFiles.of("jpg");
    }

    public static byte[] withoutPlace() {
        return SampleFiles.picture("jpg", 41, 31);
    }
}
