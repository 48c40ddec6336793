package fr.boussole.files.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.mapping.Mapping;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A mapping that is written is read back the same, and written the same again. */
class MappingYamlProperties {

  private final MappingYaml files = new MappingYaml();

  @Property(tries = 500)
  void isReadBackAsItWasWritten(@ForAll("mappings") Mapping mapping) {
    String file = files.write(mapping);
    Mapping read = files.parse(file);
    assertThat(read).as(file).isEqualTo(mapping);
    assertThat(files.write(read)).isEqualTo(file);
  }

  @Provide
  Arbitrary<Mapping> mappings() {
    return MappingArbitraries.mappings();
  }
}
