package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.SurveyColumn;
import fr.boussole.application.importing.Template;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.fact.SurveyKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes survey answers of rows. */
final class SurveyReader implements RowReader {

  private final LabelsPool labels = new LabelsPool(Template.of(ImportKind.SURVEYS));

  @Override
  public void read(long line, Cells cells, RowSink sink) {
    String externalId = cells.words(SurveyColumn.EXTERNAL_ID);
    SurveyKind kind = cells.choice(SurveyColumn.KIND, CellType.SURVEY_KIND);
    Integer score = whole(cells, SurveyColumn.SCORE);
    Instant answered = cells.moment(SurveyColumn.ANSWERED_AT);
    Integer minimum = whole(cells, SurveyColumn.SCALE_MIN);
    Integer maximum = whole(cells, SurveyColumn.SCALE_MAX);
    String contact = cells.words(SurveyColumn.CONTACT);
    String customer = cells.words(SurveyColumn.CUSTOMER);
    Labels carried = labels.of(cells);
    String verbatim = cells.words(SurveyColumn.VERBATIM);
    String source = cells.sharedWords(SurveyColumn.SOURCE);
    if (externalId == null
        || kind == null
        || score == null
        || answered == null
        || !cells.issues().isEmpty()) {
      return;
    }
    if ((minimum == null) != (maximum == null)) {
      cells.reject(
          minimum == null ? SurveyColumn.SCALE_MIN : SurveyColumn.SCALE_MAX,
          RowProblems.LONE_SCALE_BOUND);
      return;
    }
    int worst = minimum == null ? kind.standardMinimum() : minimum;
    int best = maximum == null ? kind.standardMaximum() : maximum;
    if (isWrong(cells, kind, score, worst, best)) {
      return;
    }
    sink.survey(
        line,
        new SurveyAnswer(
            new FactKey(source == null ? FactKey.DEFAULT_SOURCE : source, externalId),
            kind,
            score,
            worst,
            best,
            answered,
            Optional.ofNullable(contact),
            Optional.ofNullable(customer),
            carried,
            Optional.ofNullable(verbatim)));
  }

  private static boolean isWrong(Cells cells, SurveyKind kind, int score, int worst, int best) {
    if (worst >= best) {
      cells.reject(SurveyColumn.SCALE_MAX, RowProblems.SCALE_DOWN);
    } else if (kind == SurveyKind.NPS && (worst != 0 || best != 10)) {
      cells.reject(SurveyColumn.SCALE_MAX, RowProblems.NPS_SCALE);
    } else if (kind == SurveyKind.CES && (worst != 1 || (best != 5 && best != 7))) {
      cells.reject(SurveyColumn.SCALE_MAX, RowProblems.CES_SCALE);
    } else if (score < worst || score > best) {
      cells.reject(SurveyColumn.SCORE, RowProblems.offScale(worst, best));
    } else {
      return false;
    }
    return true;
  }

  private static @Nullable Integer whole(Cells cells, SurveyColumn column) {
    return cells.whole(column, (CellType.Whole) column.type());
  }
}
