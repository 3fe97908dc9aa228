package greenboard.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import greenboard.faults.Installation;

import static org.awaitility.Awaitility.await;

/**
 * An nginx in front of two nodes, in a folder of its own. Each reader has a node that
 * they come to first, as the header {@code Reader} says, and the other one when that one
 * does not answer.
 */
final class Balancer implements AutoCloseable {

	private static final String CONFIGURATION = """
			daemon off;
			pid %1$s/pid;
			error_log %1$s/error.log;
			events {}
			http {
				access_log off;
				client_body_temp_path %1$s/body;
				proxy_temp_path %1$s/proxy;
				fastcgi_temp_path %1$s/fastcgi;
				uwsgi_temp_path %1$s/uwsgi;
				scgi_temp_path %1$s/scgi;
				upstream one { server 127.0.0.1:%3$d fail_timeout=2s; server 127.0.0.1:%4$d backup; }
				upstream two { server 127.0.0.1:%4$d fail_timeout=2s; server 127.0.0.1:%3$d backup; }
				map $http_reader $node { default one; two two; }
				server {
					listen 127.0.0.1:%2$d;
					location / {
						proxy_pass http://$node;
						proxy_http_version 1.1;
						proxy_set_header Connection "";
						proxy_set_header Host $http_host;
						proxy_connect_timeout 1s;
						proxy_read_timeout 60s;
					}
				}
			}
			""";

	private final int port;

	private final Process process;

	private Balancer(int port, Process process) {
		this.port = port;
		this.process = process;
	}

	/**
	 * Starts it, and installs it where this user may and it is missing.
	 * @param home the folder
	 * @param port where it listens
	 * @param one the first node's port
	 * @param two the second node's port
	 * @return the running balancer
	 * @throws IOException when the folder cannot be written
	 */
	static Balancer start(Path home, int port, int one, int two) throws IOException {
		Path file = Files.writeString(home.resolve("nginx.conf"), CONFIGURATION.formatted(home, port, one, two));
		Process process = new ProcessBuilder(program(), "-e", home.resolve("error.log").toString(), "-c",
				file.toString())
			.redirectErrorStream(true)
			.redirectOutput(home.resolve("nginx.log").toFile())
			.start();
		Balancer balancer = new Balancer(port, process);
		await().until(balancer::answers);
		return balancer;
	}

	private static String program() {
		Shell shell = new Shell();
		List<String> version = List.of("nginx", "-v");
		boolean there = shell.test(version) || (shell.test(List.of("apt-get", "update", "-qq"))
				&& shell.test(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "nginx-light"))
				&& shell.test(version));
		if (!there) {
			throw new IllegalStateException("The tests of two nodes need nginx: none is installed, and the package "
					+ "manager could not install one. Install one so that it is on the PATH.");
		}
		return version.get(0);
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		await().until(() -> !this.process.isAlive());
	}

}
