package fr.boussole.web.page;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Renders every template in the language of the person who asks, not of their browser. */
@Singleton
class PageLocale {

  @Inject CurrentPage page;

  void install(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(this::speak);
  }

  private void speak(TemplateInstance instance) {
    if (Arc.container().requestContext().isActive()) {
      instance.setLocale(page.chosenLanguage().locale());
    }
  }
}
