package app.foyer.account;

/** Makes Argon2id, and checks against every kind of hash that a client may have come with. */
record EveryHash(PasswordHash argon2) implements PasswordHash {

    @Override
    public String hash(Password password) {
        return argon2.hash(password);
    }

    /** What is not understood, or would cost too much, is nobody's hash, however it came to be stored. */
    @Override
    public boolean verify(String phc, Password password) {
        return StoredHash.read(phc)
                .filter(StoredHash::isAffordable)
                .map(stored -> stored.fits(password, argon2))
                .orElse(false);
    }
}
