package hongdun.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.stream.Stream;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * 堆内存 — what a running server keeps alive: measured after a collection, so that garbage does not
 * count.
 */
final class ServerHeap implements AutoCloseable {
  private static final double BYTES_PER_MB = 1024.0 * 1024.0;
  private final JMXConnector connector;
  private final MemoryMXBean memory;

  private ServerHeap(JMXConnector connector, MemoryMXBean memory) {
    this.connector = connector;
    this.memory = memory;
  }

  /** Of the Java process among a process and what it started. */
  static ServerHeap of(ProcessHandle process) throws IOException {
    var java =
        Stream.concat(Stream.of(process), process.descendants())
            .filter(one -> one.info().command().filter(path -> path.endsWith("/java")).isPresent())
            .findFirst()
            .orElseThrow(() -> new IOException("No Java process was started"));
    try {
      var machine = VirtualMachine.attach(Long.toString(java.pid()));
      try {
        return connected(machine.startLocalManagementAgent());
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException("The server's memory cannot be asked for", e);
    }
  }

  @SuppressWarnings("BanJNDI") // the virtual machine of the server under test, by its own process
  private static ServerHeap connected(String address) throws IOException {
    var connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
    return new ServerHeap(
        connector,
        ManagementFactory.newPlatformMXBeanProxy(
            connector.getMBeanServerConnection(),
            ManagementFactory.MEMORY_MXBEAN_NAME,
            MemoryMXBean.class));
  }

  double aliveMb() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / BYTES_PER_MB;
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
