package org.dateline.cli;

import java.time.DayOfWeek;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.dateline.dates.DateOptions;
import org.dateline.dates.DateOptions.FuturePeriods;
import org.dateline.outcomes.OutcomeExtractor;
import org.dateline.read.InputFormat;
import org.jspecify.annotations.Nullable;

/** Every option of Dateline; Beam's own options for each runner come beside them. */
public interface DatelineOptions extends PipelineOptions {
  /** Whether page furniture is taken out. */
  enum Clean {
    AUTO,
    NONE
  }

  /** On or off. */
  enum Switch {
    ON,
    OFF
  }

  /** What a record that cannot be read does. */
  enum OnReject {
    RECORD,
    FAIL
  }

  @Description(
      "Files, folders or globs, local or remote, separated by commas. A folder is searched"
          + " recursively for article files; links are followed only inside it.")
  @Default.String("seeds")
  String getInput();

  void setInput(String value);

  @Description("Format of the input files: AUTO goes by name, then by content.")
  @Default.Enum("AUTO")
  InputFormat getInputFormat();

  void setInputFormat(InputFormat value);

  @Description(
      "Names of your data's fields, such as title:headline,text:body.full; fields are title, text,"
          + " html, published, byline, url, source, id, language.")
  @Nullable String getFields();

  void setFields(@Nullable String value);

  @Description(
      "Folder for the tables, local or remote. The default folder is replaced by each run; another"
          + " one that holds something is refused unless --overwrite.")
  @Default.String("build/tables")
  String getOutput();

  void setOutput(String value);

  @Description(
      "Replace an earlier run's tables in the output folder, once the new ones are complete.")
  @Default.Boolean(false)
  boolean getOverwrite();

  void setOverwrite(boolean value);

  @Description(
      "Add the new files of the input to the tables of an earlier run in the output folder; what it"
          + " has read is not read again.")
  @Default.Boolean(false)
  boolean getAppend();

  void setAppend(boolean value);

  @Description("Which files are written: PARQUET, AVRO or both, separated by a comma.")
  @Default.String("PARQUET,AVRO")
  String getFormats();

  void setFormats(String value);

  @Description(
      "published_year puts the Parquet files of articles into folders such as published_year=2004,"
          + " as Hive has them.")
  @Nullable String getPartitionBy();

  void setPartitionBy(@Nullable String value);

  @Description("AUTO takes page furniture out; NONE takes the text as it is, all of it body.")
  @Default.Enum("AUTO")
  Clean getClean();

  void setClean(Clean value);

  @Description("JOIN makes one row of a range such as Aug. 3-6; SPLIT two, as TIMEX3 has it.")
  @Default.Enum("JOIN")
  DateOptions.Ranges getDateRanges();

  void setDateRanges(DateOptions.Ranges value);

  @Description("ON gives vague references such as now and recently rows of dates.")
  @Default.Enum("ON")
  Switch getVagueDates();

  void setVagueDates(Switch value);

  @Description("ON gives rate nouns, as in five dollars a year, rows of dates.")
  @Default.Enum("OFF")
  Switch getRateNouns();

  void setRateNouns(Switch value);

  @Description("ON gives ages, as in a six-year-old boy, rows of dates.")
  @Default.Enum("OFF")
  Switch getAges();

  void setAges(Switch value);

  @Description("Month, from 1 to 12, in which a fiscal year begins.")
  @Default.Integer(1)
  int getFiscalYearStart();

  void setFiscalYearStart(int value);

  @Description("Day on which a week begins.")
  @Default.Enum("MONDAY")
  DayOfWeek getWeekStart();

  void setWeekStart(DayOfWeek value);

  @Description(
      "Least confidence (0 to 1) of a row of outcomes: higher for fewer and surer rows, lower for"
          + " more.")
  @Default.Double(OutcomeExtractor.DEFAULT_CONFIDENCE)
  double getMinConfidence();

  void setMinConfidence(double value);

  @Description(
      "DATE takes in two weeks, with a verb of the future, as the week it points to; DURATION as a"
          + " length.")
  @Default.Enum("DATE")
  FuturePeriods getFuturePeriods();

  void setFuturePeriods(FuturePeriods value);

  @Description("ON clusters near-equal paragraphs and reprinted articles; OFF only equal ones.")
  @Default.Enum("ON")
  Switch getNearRepeats();

  void setNearRepeats(Switch value);

  @Description(
      "Least share of common five-character pieces (Jaccard, 0 to 1) at which two paragraphs are"
          + " near repeats.")
  @Default.Double(0.44)
  double getLikeness();

  void setLikeness(double value);

  @Description(
      "Least share of a shorter paragraph's pieces that a longer one must hold (0 to 1) for the two"
          + " to be near repeats.")
  @Default.Double(0.8)
  double getContainment();

  void setContainment(double value);

  @Description("Output folder of an earlier run over other articles: its clusters go on.")
  @Nullable String getKnownRepeats();

  void setKnownRepeats(@Nullable String value);

  @Description("Folder of your own rule and list files, merged over the built-in ones.")
  @Nullable String getRules();

  void setRules(@Nullable String value);

  @Description(
      "RECORD writes a row of rejects for a record that cannot be read; FAIL ends the run.")
  @Default.Enum("RECORD")
  OnReject getOnReject();

  void setOnReject(OnReject value);

  @Description("ON writes report.html, one page that shows what the run found; OFF does not.")
  @Default.Enum("ON")
  Switch getReport();

  void setReport(Switch value);

  @Description("At most this many records, the first in path and offset order; 0 is all.")
  @Default.Integer(0)
  int getLimit();

  void setLimit(int value);

  @Description("Files a table; 0 is one on DirectRunner and one a task elsewhere.")
  @Default.Integer(0)
  int getShards();

  void setShards(int value);

  @Description(
      "text, or json for one JSON object a line: progress and messages on the error output, the"
          + " summary on the output.")
  @Default.String("text")
  String getLog();

  void setLog(String value);

  @Description("No progress lines.")
  @Default.Boolean(false)
  boolean getQuiet();

  void setQuiet(boolean value);
}
