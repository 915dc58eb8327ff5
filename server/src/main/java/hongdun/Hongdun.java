package hongdun;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Hongdun {
  public static void main(String[] args) {
    SpringApplication.run(Hongdun.class, args);
  }
}
