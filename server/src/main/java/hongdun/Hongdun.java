package hongdun;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** 红盾 — the server of a market-regulation bureau; this is where it starts. */
// Two rooms may each have their Entries: a bean is known by its full name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"shared", "portal", "figures"})
public class Hongdun {
  private static final int COULD_NOT_RUN = 2;

  public static void main(String[] arguments) {
    UpkeepOrder.read(List.of(arguments), System.getenv()).ifPresent(Hongdun::keepUp);
    switch (StartOrder.read(List.of(arguments), System.getenv())) {
      case StartOrder.Reading.Understood(var order) -> start(order);
      case StartOrder.Reading.Faulty(var faults) -> {
        faults.forEach(Console::complain);
        Console.complain(new Saying("start.usage"));
        System.exit(COULD_NOT_RUN);
      }
    }
  }

  private static void keepUp(UpkeepOrder.Reading reading) {
    switch (reading) {
      case UpkeepOrder.Reading.Understood(var order) ->
          System.exit(new Upkeep(order, System.getenv()).run());
      case UpkeepOrder.Reading.Faulty(var faults) -> {
        faults.forEach(Console::complain);
        Console.complain(new Saying("upkeep.usage"));
        System.exit(COULD_NOT_RUN);
      }
    }
  }

  private static void start(StartOrder order) {
    try {
      new Start(order, System.getenv()).run();
    } catch (StartFailure failure) {
      Console.complain(failure.saying());
      System.exit(COULD_NOT_RUN);
    }
  }
}
