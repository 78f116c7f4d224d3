package org.befund.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up inventory exports, one row a program: sites with an update server each, a few standard
 * images, and 22 to 34 programs on a host. The same numbers give the same file.
 */
public final class MadeExport {
  private static final int HOSTS_OF_A_SITE = 500;
  private static final String[] VENDORS = {
    "Contoso", "Fabrikam", "Northwind", "Adventure Works", "Litware", "Tailspin", "Wingtip"
  };
  private static final String[] KINDS = {
    "Viewer", "Runtime", "Client", "Driver Package", "Toolbar", "Agent", "Codec Pack", "Designer"
  };

  private final Random random = new Random(954960);
  private final List<String> tools = new ArrayList<>();
  private final List<List<String>> images = new ArrayList<>();

  private MadeExport() {
    for (int i = 0; i < 4000; i++) {
      String vendor = VENDORS[random.nextInt(VENDORS.length)];
      String name = vendor + " " + KINDS[random.nextInt(KINDS.length)] + " " + (i % 900);
      String version = (1 + i % 9) + "." + random.nextInt(20) + "." + random.nextInt(4000);
      tools.add("\"" + name + "\",\"" + version + "\",\"" + vendor + " Corporation, Ltd.\"");
    }
    for (int i = 0; i < 40; i++) {
      List<String> image = new ArrayList<>();
      for (int j = 0; j < 18 + i % 7; j++) {
        image.add(tools.get(random.nextInt(600)));
      }
      image.add(program("Windows Internet Explorer 7", "7.0.5730.13"));
      image.add(program("Microsoft .NET Framework 2.0", "2.0.50727"));
      if (i % 4 == 0) {
        image.add(program("Microsoft Office Professional Edition 2003", "11.0.8173.0"));
      } else if (i % 4 == 1) {
        image.add(program("Microsoft Office Professional Plus 2007", "12.0.4518.1014"));
      }
      images.add(image);
    }
  }

  /**
   * Writes an export.
   *
   * @param args the file, and how many hosts
   * @throws IOException when it cannot be written
   */
  public static void main(String[] args) throws IOException {
    new MadeExport().write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  private void write(Path file, int hosts) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("Computer Name,Site,Product Name,Product Version,Publisher,Install Date\n");
      for (int i = 0; i < hosts; i++) {
        int site = i / HOSTS_OF_A_SITE;
        boolean server = i % HOSTS_OF_A_SITE == 0;
        String start =
            String.format(
                "%s-%04d-%03d,site-%04d,", server ? "srv" : "pc", site, i % HOSTS_OF_A_SITE, site);
        for (String program : programs(site, server)) {
          out.write(start);
          out.write(program);
          out.write(",2008");
          out.write(String.format("%02d%02d\n", 1 + random.nextInt(9), 1 + random.nextInt(28)));
        }
      }
    }
  }

  private List<String> programs(int site, boolean server) {
    List<String> programs = new ArrayList<>(images.get((site * 7 + random.nextInt(3)) % 40));
    int own = 22 + random.nextInt(13) - programs.size();
    for (int i = 0; i < own; i++) {
      programs.add(tools.get((int) (tools.size() * Math.pow(random.nextDouble(), 3))));
    }
    if (server) {
      String[] versions = {"3.0.6000.374", "3.1.6001.65", "3.2.7600.226"};
      programs.add(program("Windows Server Update Services", versions[site % 3]));
    }
    return programs;
  }

  private static String program(String name, String version) {
    return "\"" + name + "\",\"" + version + "\",\"Microsoft Corporation\"";
  }
}
