package no.opphav.delivery;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import no.opphav.kernel.Hmac;
import no.opphav.kernel.IdSource;
import org.jspecify.annotations.Nullable;

/** Makes the codes of receipts: no client can choose one, or know one before it was told. */
@Singleton
public class ReceiptCodes {
    private final ReceiptKeyRows keys;
    private final IdSource ids;
    private byte @Nullable [] key;

    ReceiptCodes(ReceiptKeyRows keys, IdSource ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** The code of the download that brings this wish; the same on every node. */
    public ReceiptCode of(ReceiptWish wish) {
        byte[] made = Hmac.of(key(), wish.text().getBytes(StandardCharsets.US_ASCII));
        return ReceiptCode.of(ByteBuffer.wrap(made).getLong());
    }

    /** The code of a download that brings none, from what is random in an identifier. */
    ReceiptCode next() {
        return ReceiptCode.of(ids.next().getLeastSignificantBits());
    }

    private synchronized byte[] key() {
        if (key == null) {
            key = keys.secret().getBytes(StandardCharsets.US_ASCII);
        }
        return key;
    }
}
