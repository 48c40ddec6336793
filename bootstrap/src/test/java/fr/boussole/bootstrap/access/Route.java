package fr.boussole.bootstrap.access;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * A route the running application serves.
 *
 * @param verb the HTTP method
 * @param template its path, with parameters in braces
 * @param method what serves it
 */
record Route(String verb, String template, Method method) {

  /** All routes, from the routing table of the running application itself. */
  static List<Route> deployed() {
    var routes = new ArrayList<Route>();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String verb, String path, RuntimeResource resource) {
            routes.add(new Route(verb, path.replaceAll("/+", "/"), method(resource)));
          }
        });
    return routes;
  }

  private static Method method(RuntimeResource resource) {
    try {
      return resource
          .getResourceClass()
          .getDeclaredMethod(resource.getJavaMethodName(), resource.getParameterTypes());
    } catch (NoSuchMethodException changed) {
      throw new IllegalStateException(changed);
    }
  }

  /** A path of this route that names nothing there is. */
  String path() {
    return template
        .replaceAll("\\{ *id *(:[^}]*)?}", UUID.randomUUID().toString())
        .replaceAll("\\{[^}]*}", "nobody");
  }

  boolean isForPrograms() {
    return template.startsWith("/api/");
  }

  @Override
  public String toString() {
    return verb + " " + template;
  }
}
