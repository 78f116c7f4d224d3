package org.befund.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Answers one question with SQL in DuckDB: status and remedy of KB 954960 for each update server.
 */
final class FleetSql {
  private static final String QUERY =
      """
      WITH r AS (SELECT "Computer Name" h, "Site" s, "Product Name" p, "Product Version" v
                 FROM read_csv('%s', header=true, all_varchar=true)),
           o AS (SELECT DISTINCT s FROM r WHERE p LIKE 'Microsoft Office %% 2003')
      SELECT h, CASE WHEN v LIKE '3.2.%%' THEN 'known_not_affected'
                     WHEN r.s NOT IN (SELECT s FROM o) THEN 'under_investigation'
                     WHEN v LIKE '3.0.%%' THEN 'known_affected'
                     ELSE 'under_investigation' END status,
             CASE WHEN v LIKE '3.0.%%' THEN 'upgrade' ELSE 'install' END remedy
      FROM r WHERE p = 'Windows Server Update Services' ORDER BY h
      """;

  private FleetSql() {}

  /**
   * Asks.
   *
   * @param args the export
   * @throws SQLException when DuckDB cannot answer
   */
  public static void main(String[] args) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY.formatted(args[0]))) {
      int servers = 0;
      while (rows.next()) {
        servers++;
      }
      System.out.println(servers + " servers");
    }
  }
}
