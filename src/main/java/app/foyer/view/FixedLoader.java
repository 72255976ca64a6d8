package app.foyer.view;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;

/** Answers from the map of templates read before; Handlebars asks for every partial at every drawing. */
final class FixedLoader extends AbstractTemplateLoader {
    private final Map<String, TemplateSource> sources;

    FixedLoader(Map<String, TemplateSource> sources, String suffix) {
        this.sources = sources;
        setPrefix("");
        setSuffix(suffix);
    }

    @Override
    public TemplateSource sourceAt(String name) throws IOException {
        TemplateSource source = sources.get(name);
        if (source == null) {
            throw new FileNotFoundException(name);
        }
        return source;
    }
}
