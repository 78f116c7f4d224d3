package org.befund.benchmarks;

/** A program that prints one line: what a JVM takes to come and go. */
final class Nothing {
  private Nothing() {}

  /**
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println("Hello");
  }
}
