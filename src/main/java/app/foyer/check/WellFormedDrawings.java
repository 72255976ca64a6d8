package app.foyer.check;

import app.foyer.problem.Problems;
import app.foyer.problem.SourceText;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Browsers show nothing at all of an SVG file that is no well-formed XML. */
final class WellFormedDrawings implements Rule {
    @Override
    public String id() {
        return "svg-syntax";
    }

    @Override
    public String why() {
        return "Browsers show nothing of an SVG file that is not well-formed XML.";
    }

    @Override
    public void check(Definition definition, Problems problems) {
        definition.drawings().forEach(drawing -> check(drawing, problems));
    }

    private void check(SourceText drawing, Problems problems) {
        try {
            var reader = factory().createXMLStreamReader(new StringReader(drawing.text()));
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            problems.add(drawing.problem(
                    drawing.at(at.getLineNumber(), at.getColumnNumber()), id(), "here the file stops being XML"));
        }
    }

    /** Nothing outside the file is ever fetched, and no entity is expanded. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
