package app.foyer.release;

import app.foyer.portal.FolderRules;
import app.foyer.problem.Problem;
import app.foyer.problem.Problems;
import app.foyer.text.EngineTexts;
import app.foyer.view.SharedParts;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;

/** What all portals have in common, read once for as long as its files look the same. */
final class Common {
    private final Fingerprint looks;
    private final Vertx vertx;
    private final Sources sources;
    private final Problems problems = new Problems();
    private final EngineTexts texts;
    private final FolderRules rules;
    private SharedParts parts;

    /** Reads it; blocking. */
    Common(Fingerprint looks, Vertx vertx, Sources sources, Checks checks) {
        this.looks = looks;
        this.vertx = vertx;
        this.sources = sources;
        this.texts = EngineTexts.read(sources.shared(), problems);
        this.rules = checks.rules().get();
    }

    boolean looks(Fingerprint now) {
        return looks.equals(now);
    }

    /** What is wrong with the texts. Whatever else is, each portal tells. */
    List<Problem> problems() {
        return problems.list();
    }

    EngineTexts texts() {
        return texts;
    }

    FolderRules rules() {
        return rules;
    }

    /**
     * The templates, compiled when they are first asked for.
     *
     * @throws app.foyer.view.BrokenTemplateException whenever they are asked for, while one cannot be used
     */
    synchronized SharedParts parts() throws IOException {
        if (parts == null) {
            parts = SharedParts.read(vertx, sources.shared(), sources.tokens());
        }
        return parts;
    }
}
