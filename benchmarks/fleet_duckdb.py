"""Answers one question with SQL in DuckDB: status and remedy of KB 954960 for each update server."""
import sys
import time
import duckdb

started = time.time()
rows = duckdb.sql(f"""
  WITH r AS (SELECT "Computer Name" h, "Site" s, "Product Name" p, "Product Version" v
             FROM read_csv('{sys.argv[1]}', header=true, all_varchar=true)),
       o AS (SELECT DISTINCT s FROM r WHERE p LIKE 'Microsoft Office % 2003')
  SELECT h, CASE WHEN v LIKE '3.2.%' THEN 'known_not_affected'
                 WHEN r.s NOT IN (SELECT s FROM o) THEN 'under_investigation'
                 WHEN v LIKE '3.0.%' THEN 'known_affected' ELSE 'under_investigation' END status,
         CASE WHEN v LIKE '3.0.%' THEN 'upgrade' ELSE 'install' END remedy
  FROM r WHERE p = 'Windows Server Update Services' ORDER BY h
""").fetchall()
print(f"{len(rows)} servers, {time.time() - started:.2f} s")
