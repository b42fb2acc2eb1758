"""Trade between the town's enterprises, and how it is paid: euros, or a credit of their own."""
