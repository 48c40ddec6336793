package fr.boussole.web.dashboard;

import fr.boussole.application.dashboard.Breakdown;
import fr.boussole.application.dashboard.Reading;
import fr.boussole.domain.kpi.ChannelView;
import fr.boussole.domain.kpi.KpiCode;
import fr.boussole.domain.kpi.KpiValue;
import fr.boussole.domain.kpi.Stage;
import fr.boussole.domain.kpi.Station;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.web.chart.Junction;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns readings into the drawing of a contact's path. */
final class FlowViews {

  private static final int WHOLE = 1000;
  private static final RawString NOTHING = new RawString("");

  private final Words words;
  private final ScopeChoice choice;
  private final Map<KpiCode, Reading> readings = new EnumMap<>(KpiCode.class);
  private final Breakdown channels;

  /**
   * @param readings of the KPIs on the path that the viewer may see
   */
  FlowViews(Words words, ScopeChoice choice, List<Reading> readings, Breakdown channels) {
    this.words = words;
    this.choice = choice;
    readings.forEach(reading -> this.readings.put(reading.kpi().code(), reading));
    this.channels = channels;
  }

  FlowView of(ScopeForm form) {
    List<FlowView.StageView> stages = new ArrayList<>();
    int coming = 0;
    for (Stage stage : Stage.values()) {
      FlowView.StageView view = stage(stage, coming);
      stages.add(view);
      // Before the exchange the ways in come together again.
      coming = stage == Stage.BEFORE ? 1 : onTheMainRoute(stage);
    }
    return new FlowView(
        form,
        words.dates().period(choice.period()),
        words.say().compared(choice.period().days()),
        shows(Station.REPEATS),
        stages);
  }

  private FlowView.StageView stage(Stage stage, int coming) {
    return new FlowView.StageView(
        stage.name().toLowerCase(Locale.ROOT),
        stage.label().in(words.locale()),
        words.meaning(stage),
        coming == 0
            ? NOTHING
            : Junction.of(
                coming, onTheMainRoute(stage), stage == Stage.IMPACT && shows(Station.REPEATS)),
        Arrays.stream(Station.values())
            .filter(station -> station.stage() == stage && shows(station))
            .map(this::station)
            .toList());
  }

  private int onTheMainRoute(Stage stage) {
    return (int)
        Arrays.stream(Station.values())
            .filter(station -> station.stage() == stage && !station.isAside() && shows(station))
            .count();
  }

  private boolean shows(Station station) {
    return station == Station.CHANNELS || station.codes().stream().anyMatch(readings::containsKey);
  }

  private FlowView.StationView station(Station station) {
    List<FlowView.Lane> lanes = station == Station.CHANNELS ? lanes() : List.of();
    return new FlowView.StationView(
        station.word(),
        station.label().in(words.locale()),
        station == Station.CHANNELS ? List.of() : figures(station),
        lanes,
        lanes.isEmpty()
            ? NOTHING
            : Junction.lanes(lanes.stream().map(lane -> (double) lane.width() / WHOLE).toList()));
  }

  private List<FlowView.Figure> figures(Station station) {
    List<FlowView.Figure> figures = new ArrayList<>();
    for (KpiCode code : station.codes()) {
      Reading reading = readings.get(code);
      if (reading != null) {
        figures.add(
            new FlowView.Figure(
                words.name(reading.kpi()),
                choice.address("/kpis/" + code),
                words.reading(
                    reading.kpi(), reading.value(), reading.previous(), reading.movement())));
      }
    }
    return figures;
  }

  /** A lane a kind of channel that has a page, and one for all the others if there are any. */
  private List<FlowView.Lane> lanes() {
    List<FlowView.Lane> lanes = new ArrayList<>();
    for (ChannelView view : ChannelView.values()) {
      lanes.add(
          lane(
              view.kind().label().in(words.locale()),
              choice
                  .with(choice.filter().without(Dimension.CHANNEL))
                  .address("/channels/" + view.kind().word()),
              kind -> kind == view.kind()));
    }
    FlowView.Lane others =
        lane(
            words.say().otherChannels(),
            "",
            kind -> Arrays.stream(ChannelView.values()).noneMatch(view -> view.kind() == kind));
    if (!others.percent().isEmpty()) {
      lanes.add(others);
    }
    return lanes;
  }

  private FlowView.Lane lane(String name, String address, Predicate<ChannelKind> kinds) {
    List<Breakdown.Row> rows =
        channels.rows().stream().filter(row -> kinds.test(ChannelKind.of(row.value()))).toList();
    double percent =
        rows.stream()
            .flatMap(row -> row.now().known().stream())
            .mapToDouble(KpiValue.Known::amount)
            .sum();
    Set<String> names = rows.stream().map(Breakdown.Row::value).collect(Collectors.toSet());
    return new FlowView.Lane(
        name,
        address,
        percent > 0 ? words.figures().percent(percent) : "",
        choice
            .with(choice.filter().with(Dimension.CHANNEL, names))
            .address("/kpis/" + KpiCode.CHANNEL_SHARE),
        (int) Math.round(percent / 100 * WHOLE));
  }
}
