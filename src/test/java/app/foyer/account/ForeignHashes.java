package app.foyer.account;

import java.util.List;

/** Hashes of one password, each made by something else than Foyer. */
public final class ForeignHashes {
    public static final String PASSWORD = "correct horse battery staple";

    public static final String BCRYPT = "$2b$06$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa";
    public static final String ARGON2ID =
            "$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$nnBLarf35YhYOqvM3X2mbtm40BH517tO8antbl+XJjE";

    public static final List<String> ALL = List.of(
            ARGON2ID,
            "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0c2FsdA$opK/12lewr2z5YpUKucJCUXASikIGYN+qjR3vL2e8go",
            "$2a$06$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa",
            BCRYPT,
            "$2y$06$m0CrhHm10qJ3lXRY.5zDGOQTu.CUoSryz6UnVs2CtTVR2.OAGkpNa",
            "$2b$10$m0CrhHm10qJ3lXRY.5zDGOQT4Uh.8A.frGnA3biBeL18g72eMENoi",
            "$pbkdf2-sha256$29000$../.../.../.../.ABEiMw$eiR1Jr3jj0kZY1f.n/SJcq6NB6jd7uHY5oeKffM5B40",
            "$pbkdf2-sha512$25000$AAECAwQFBgcICQoLDA0ODw$"
                    + "SD45rjg2efG3ODIHQeklcrq1rgpKrbMw16UwshxvBWLgNENeDWMvNiO.Lj6BUMRx4V/sPJndUTpKWVbG79Akig",
            "$pbkdf2-sha256$i=10000,l=32$++/+++/+++/+++/+ABEiMw$Lf7THSBp7hE0gWkaK7ZsUQ0JbaHXkvwu96QYWDZUreQ");

    private ForeignHashes() {}
}
