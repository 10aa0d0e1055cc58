package no.opphav.delivery;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** The receipts of downloads, to look up. */
@Singleton
public class ReceiptBook {
    private static final int MOST = 100;

    private final ReceiptRows rows;

    ReceiptBook(ReceiptRows rows) {
        this.rows = rows;
    }

    /** The receipts of one download, the first one first, a hundred at most; none if nobody has the code. */
    @Transactional(readOnly = true)
    public List<Receipt> find(ReceiptCode code) {
        return rows.find(code.value(), MOST);
    }
}
