"""Answers the same question with Python's csv module."""
import collections
import csv
import sys

servers = []
office = collections.defaultdict(bool)
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        product = row["Product Name"]
        if product == "Windows Server Update Services":
            servers.append((row["Computer Name"], row["Site"], row["Product Version"]))
        elif product.startswith("Microsoft Office") and product.endswith("2003"):
            office[row["Site"]] = True
for host, site, version in sorted(servers):
    status = ("known_not_affected" if version.startswith("3.2.")
              else "known_affected" if office[site] and version.startswith("3.0.")
              else "under_investigation")
    remedy = "upgrade" if version.startswith("3.0.") else "install"
print(f"{len(servers)} servers")
