package fr.boussole.web.importing;

import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.application.mapping.MappingFiles;
import fr.boussole.application.mapping.MappingRefused;
import fr.boussole.application.mapping.Presets;
import fr.boussole.application.mapping.SavedMapping;
import fr.boussole.web.access.CurrentViewer;
import fr.boussole.web.access.Roles;
import fr.boussole.web.page.CurrentPage;
import fr.boussole.web.scope.ScopeParameters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The mappings that there are, as files: to look at, to take away, to keep. */
@Path("/imports/mappings")
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
@Blocking
public class MappingsPage {

  private static final int MOST_BYTES_A_CHARACTER = 4;

  private final ManageMappings mappings;
  private final CurrentViewer viewers;
  private final CurrentPage page;
  private final Clock clock;

  MappingsPage(ManageMappings mappings, CurrentViewer viewers, CurrentPage page, Clock clock) {
    this.mappings = mappings;
    this.viewers = viewers;
    this.page = page;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@RestQuery @DefaultValue("") String kept) {
    return Templates.mappings(
        views().page(page.isImporter(), mappings, kept, MappingsView.Form.BLANK));
  }

  /** Keeps what a file says or, where there is none, a text. */
  @POST
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Roles.ADMIN)
  public Response keep(@RestForm @Nullable FileUpload file, @RestForm @DefaultValue("") String text)
      throws IOException {
    // Browsers end the lines of a text in their own way, whatever they were.
    String sent = text.replace("\r\n", "\n");
    if (file != null && !file.fileName().isBlank()) {
      if (file.size() > (long) MOST_BYTES_A_CHARACTER * MappingFiles.MOST_CHARACTERS) {
        return refused(413, views().say().tooLarge(views().mostCharacters()), sent);
      }
      try {
        sent = utf8(Files.readAllBytes(file.uploadedFile()));
      } catch (CharacterCodingException other) {
        return refused(422, views().say().notUtf8(), sent);
      }
    }
    if (sent.isBlank()) {
      return refused(400, views().say().nothingSent(), "");
    }
    try {
      SavedMapping saved = mappings.save(sent, viewers.viewer().username());
      StringBuilder address = new StringBuilder("/imports/mappings");
      ScopeParameters.append(address, "kept", saved.name());
      return Response.seeOther(URI.create(address.toString())).build();
    } catch (MappingRefused refused) {
      return refused(422, views().form(refused, sent));
    }
  }

  /** A mapping as it was written: of the organisation, in this or its newest version; a preset. */
  @GET
  @Path("file")
  @Produces("application/yaml;charset=UTF-8")
  public Response file(
      @RestQuery @DefaultValue("") String name, @RestQuery @Nullable Integer version) {
    OptionalInt wanted = version == null ? OptionalInt.empty() : OptionalInt.of(version);
    String file = mappings.file(name, wanted).orElseThrow(NotFoundException::new);
    return Response.ok(file)
        .header(
            "Content-Disposition", "attachment; filename=\"" + fileName(name, wanted) + ".yaml\"")
        .build();
  }

  /** A name that every system of files can bear. */
  private static String fileName(String name, OptionalInt version) {
    String bare = name.startsWith(Presets.PREFIX) ? name.substring(Presets.PREFIX.length()) : name;
    String plain =
        Normalizer.normalize(bare, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return (plain.isEmpty() ? "mapping" : plain)
        + (version.isPresent() ? "-v" + version.getAsInt() : "");
  }

  private static String utf8(byte[] content) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }

  private Response refused(int status, String problem, String text) {
    return refused(
        status, new MappingsView.Form(List.of(new MappingsView.Problem(problem, "")), text));
  }

  private Response refused(int status, MappingsView.Form form) {
    return Response.status(status)
        .entity(Templates.mappings(views().page(page.isImporter(), mappings, "", form)))
        .build();
  }

  private MappingsViews views() {
    return new MappingsViews(page.chosenLanguage().locale(), clock.getZone());
  }

  @CheckedTemplate(basePath = "importing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance mappings(MappingsView view);
  }
}
