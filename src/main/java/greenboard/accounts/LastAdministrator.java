package greenboard.accounts;

/**
 * Nobody would be left to administer the installation.
 */
public class LastAdministrator extends RuntimeException {

}
