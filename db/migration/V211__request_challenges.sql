-- With what every node signs the challenges of the request form; of this database alone.
CREATE TABLE request_challenge_key (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    secret text NOT NULL
);
INSERT INTO request_challenge_key (secret) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);
