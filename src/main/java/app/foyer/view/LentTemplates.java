package app.foyer.view;

import com.github.jknack.handlebars.Parser;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

/** An engine's memory that knows from the start what another engine has compiled of the same sources. */
final class LentTemplates extends ConcurrentMapTemplateCache {
    /** By identity: an engine wraps a source when it is to be read otherwise. */
    private final IdentityHashMap<TemplateSource, Template> lent = new IdentityHashMap<>();

    LentTemplates(Map<String, Template> lent, Map<String, TemplateSource> sources) {
        lent.forEach((name, template) -> this.lent.put(sources.get(name), template));
    }

    @Override
    public Template get(TemplateSource source, Parser parser) throws IOException {
        Template known = lent.get(source);
        return known == null ? super.get(source, parser) : known;
    }
}
