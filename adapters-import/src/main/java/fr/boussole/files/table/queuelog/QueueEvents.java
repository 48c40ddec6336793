package fr.boussole.files.table.queuelog;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.text.Text;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a file, in its order. */
interface QueueEvents extends AutoCloseable {

  /** The next event; null when there is none left. */
  @Nullable QueueEvent next() throws UnreadableFile, IOException;

  long bytesRead();

  /** What of the file is no event. */
  List<Text> remarks();

  @Override
  void close() throws IOException;
}
