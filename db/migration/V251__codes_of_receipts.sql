-- With what every node makes the codes of receipts; of this database alone.
CREATE TABLE receipt_key (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    secret text NOT NULL
);
INSERT INTO receipt_key (secret) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);
