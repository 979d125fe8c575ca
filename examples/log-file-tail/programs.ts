/**
 * Stands in for an image of yours: a Java program that writes a line every five seconds to the file
 * that LOG_OUTPUT names, and now and then a stack trace.
 */
export const orderService = `cat > /tmp/OrderService.java <<'END'
import java.io.FileWriter;
import java.io.PrintWriter;
import java.time.Instant;

public class OrderService {
  public static void main(String[] args) throws Exception {
    try (var log = new PrintWriter(new FileWriter(System.getenv("LOG_OUTPUT"), true), true)) {
      for (int order = 1; ; order++) {
        log.println(Instant.now() + " INFO order " + order);
        if (order % 5 == 0) new IllegalStateException("order " + order + " is empty").printStackTrace(log);
        Thread.sleep(5_000);
      }
    }
  }
}
END
exec java /tmp/OrderService.java`;
