package app.foyer.view;

import app.foyer.text.Words;
import java.util.Map;

/** What names mean at some place of a template: the value it is in, what is named besides, and the scope around. */
final class Scope {
    private final Words words;
    private final Object here;
    private final Scope around;
    private final Names named;

    /** What is called by a name here without being a part of the value; null where nothing is. */
    @FunctionalInterface
    interface Names {
        Names NONE = name -> null;

        Object of(String name);
    }

    private Scope(Words words, Object here, Scope around, Names named) {
        this.words = words;
        this.here = here;
        this.around = around;
        this.named = named;
    }

    static Scope of(Words words, Map<String, ?> model) {
        return new Scope(words, model, null, Names.NONE);
    }

    Scope inside(Object value, Names names) {
        return new Scope(words, value, this, names);
    }

    /** The same place with more names. */
    Scope with(Names names) {
        return new Scope(words, here, around, name -> {
            Object found = names.of(name);
            return found == null ? named.of(name) : found;
        });
    }

    /** The texts in the language of what is drawn. */
    Words words() {
        return words;
    }

    Object here() {
        return here;
    }

    /** The scope some levels out; null when there are not so many. */
    Scope around(int levels) {
        Scope scope = this;
        for (int i = 0; i < levels && scope != null; i++) {
            scope = scope.around;
        }
        return scope;
    }

    Scope outermost() {
        return around == null ? this : around.outermost();
    }

    /** What a name means, here or in what is around; null when nothing. */
    Object find(String name) {
        for (Scope scope = this; scope != null; scope = scope.around) {
            Object found = scope.own(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Object own(String name) {
        Object found = named.of(name);
        return found == null ? part(here, name) : found;
    }

    /** A part of a value by its name; null when it has none. */
    static Object part(Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
