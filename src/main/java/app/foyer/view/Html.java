package app.foyer.view;

import com.github.jknack.handlebars.Handlebars.SafeString;

/** HTML that a template of ours made, so that another template prints it as it is. Nothing else can make one. */
public final class Html extends SafeString {
    Html(CharSequence text) {
        super(text);
    }
}
