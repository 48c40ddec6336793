package fr.boussole.files.table.workbook;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.files.table.ByteOrderMark;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, element by element. Names are without prefix and namespace: strict OOXML
 * has others, and writers choose prefixes as they please.
 */
final class XmlPart implements AutoCloseable {

  private static final XMLInputFactory FACTORY = factory();

  private final String part;
  private final UnpackedStream in;
  private final MeasuredReader characters;
  private final XMLStreamReader reader;
  private String name = "";

  XmlPart(String part, UnpackedStream in) throws UnreadableFile, IOException {
    this.part = part;
    this.in = in;
    try {
      characters = new MeasuredReader(decoded(in));
      reader = FACTORY.createXMLStreamReader(characters);
    } catch (XMLStreamException | IOException | RuntimeException failure) {
      in.close();
      throw problem(failure);
    }
  }

  /**
   * Goes on to the next piece.
   *
   * @return {@link XMLStreamConstants#START_ELEMENT}, END_ELEMENT, CHARACTERS, END_DOCUMENT, or
   *     others that do not matter
   */
  int next() throws UnreadableFile {
    try {
      characters.beginPiece();
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT ->
            name = reader.getLocalName();
        case XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          return XMLStreamConstants.CHARACTERS;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw WorkbookProblems.documentType(part);
        default -> {}
      }
      return event;
    } catch (XMLStreamException | RuntimeException failure) {
      // The JDK's parser answers some broken files with whatever it stumbles over.
      throw problem(failure);
    }
  }

  /**
   * Goes on to the beginning of the next element, whatever its depth.
   *
   * @return false when there is none
   */
  boolean nextElement() throws UnreadableFile {
    int event;
    do {
      event = next();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    } while (event != XMLStreamConstants.START_ELEMENT);
    return true;
  }

  /** Name of the element that begins or ends here. */
  String name() {
    return name;
  }

  /** An attribute of the element that begins here. */
  @Nullable String attribute(String wanted) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(wanted)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** How many attributes the element that begins here has. */
  int attributes() {
    return reader.getAttributeCount();
  }

  String attributeName(int number) {
    return reader.getAttributeLocalName(number);
  }

  String attribute(int number) {
    return reader.getAttributeValue(number);
  }

  String attribute(String wanted, String otherwise) {
    String value = attribute(wanted);
    return value == null ? otherwise : value;
  }

  /** Adds the characters that are here. */
  void appendTo(Characters characters) throws UnreadableFile {
    characters.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  /** Reads what is left without looking at it, so that damage there is found. */
  void drain() throws UnreadableFile {
    try {
      in.drain();
    } catch (IOException failure) {
      throw problem(failure);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /**
   * The characters of a part, which are UTF-8 or, behind a mark, UTF-16: the format allows no
   * other. The parser itself would print what it cannot decode on the console.
   */
  private static Reader decoded(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, ByteOrderMark.LONGEST);
    byte[] beginning = bytes.readNBytes(ByteOrderMark.LONGEST);
    ByteOrderMark mark = ByteOrderMark.of(beginning);
    bytes.unread(beginning, mark.length(), beginning.length - mark.length());
    Charset charset = mark.charset().orElse(StandardCharsets.UTF_8);
    // A decoder of its own reports what is broken; a charset would put marks in its place.
    return new InputStreamReader(bytes, charset.newDecoder());
  }

  private UnreadableFile problem(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = causeOf(cause)) {
      switch (cause) {
        case UnpackedStream.Swelling swelling -> {
          return WorkbookProblems.swells(part);
        }
        case UnpackedStream.TooLarge large -> {
          return WorkbookProblems.largePart(part);
        }
        case MeasuredReader.GiantPiece giant -> {
          return WorkbookProblems.textTooLong(part);
        }
        default -> {}
      }
    }
    return WorkbookProblems.damaged(part);
  }

  private static @Nullable Throwable causeOf(Throwable failure) {
    return failure instanceof XMLStreamException outer && outer.getNestedException() != null
        ? outer.getNestedException()
        : failure.getCause();
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else is on the class path: others have other limits.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // It counts each &amp; as an entity and stops at 100,000 of them. Without DTDs none can grow.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    return factory;
  }
}
