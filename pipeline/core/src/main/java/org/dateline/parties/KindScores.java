package org.dateline.parties;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores for the kind of one name, or of one text with all its occurrences: each clue adds points
 * for or against a person, an organisation or a place.
 *
 * <p>Used only while {@link EntityClassifier} runs. The clues are recorded only if a report is
 * wanted.
 */
final class KindScores {
  private final boolean recording;
  private final List<PartyReport.Clue> clues;
  private double person;
  private double org;
  private double place;
  private double personPrior;
  private boolean statedOrg;
  private double opener;
  private boolean statedBody;

  /** Scores of zero. */
  KindScores(boolean recording) {
    this.recording = recording;
    this.clues = recording ? new ArrayList<>() : List.of();
  }

  /** Scores that begin with what the scan of the text gave. */
  KindScores(boolean recording, ScannedName.Prior prior) {
    this(recording);
    addPerson(prior.person(), "word of a title that is also a family name");
    addOrg(prior.org(), "longer than a listed place, or before a title");
    addPlace(prior.place(), "begins with a listed place");
  }

  void addPerson(double points, String clue) {
    person += points;
    record("PERSON", points, clue);
  }

  void addOrg(double points, String clue) {
    org += points;
    record("ORG", points, clue);
  }

  void addPlace(double points, String clue) {
    place += points;
    record("PLACE", points, clue);
  }

  /** Adds the scores of a mention to the sum over all mentions. */
  void add(KindScores mention) {
    person += mention.person;
    org += mention.org;
    place += mention.place;
  }

  /** As {@link #add}, but sets a negative sum for a person to zero first. */
  void addToPositivePerson(KindScores mention) {
    person = Math.max(person, 0);
    add(mention);
  }

  /** Sets a negative score for a person to zero, then adds points. */
  void raisePerson(double points, String clue) {
    person = Math.max(person, 0) + points;
    record("PERSON", points, clue);
  }

  /** Sets a negative score for an organisation to zero, then adds points. */
  void raiseOrg(double points, String clue) {
    org = Math.max(org, 0) + points;
    record("ORG", points, clue);
  }

  /** Sets the score for an organisation to zero. */
  void clearOrg(String clue) {
    record("ORG", -org, clue);
    org = 0;
  }

  /** Points for a person that count once in an article, however often the name occurs. */
  void setPersonPrior(double points) {
    personPrior = points;
  }

  /** Points against an organisation that do not count if a noun states that it is one. */
  void setOpener(double points) {
    opener = points;
  }

  /** Notes that the noun of a body stands right before the name: the bank NAME. */
  void stateBody() {
    statedBody = true;
  }

  boolean statedBody() {
    return statedBody;
  }

  double opener() {
    return opener;
  }

  /** Notes that a noun beside the name says that it is an organisation. */
  void stateOrg() {
    statedOrg = true;
  }

  private void record(String kind, double points, String clue) {
    if (recording && points != 0) {
      clues.add(new PartyReport.Clue(kind, points, clue));
    }
  }

  double person() {
    return person;
  }

  double org() {
    return org;
  }

  double place() {
    return place;
  }

  double personPrior() {
    return personPrior;
  }

  boolean statedOrg() {
    return statedOrg;
  }

  /** The clues in the order in which they were found; empty if none are recorded. */
  List<PartyReport.Clue> clues() {
    return clues;
  }
}
