package no.opphav.ingest.rendition;

import java.io.IOException;
import no.opphav.ingest.film.FilmProgram;
import no.opphav.ingest.worker.Message;
import no.opphav.ingest.worker.Work;

/** Looks at a film in a worker. */
public final class FilmWork implements Work {
    @Override
    public String name() {
        return FilmMessages.WORK;
    }

    @Override
    public Message answer(Message question) throws IOException {
        var film = FilmMessages.asked(question);
        try {
            return FilmMessages.answer(new FilmLook(FilmFormat.of(film), FastStart.isGiven(film)));
        } catch (FilmProgram.Unreadable e) {
            return FilmMessages.unreadable();
        } catch (FilmProgram.Missing e) {
            return FilmMessages.missing();
        }
    }
}
