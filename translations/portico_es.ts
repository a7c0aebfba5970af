<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BounceMailbox</name>
    <message>
        <source>No bounce mailbox is set up.</source>
        <translation>No hay ningún buzón de devoluciones configurado.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>No password is sent in the clear: choose STARTTLS or TLS.</source>
        <translation>Ninguna contraseña se envía sin cifrar: elija STARTTLS o TLS.</translation>
    </message>
    <message>
        <source>Set up the mail account first.</source>
        <translation>Configure primero la cuenta de correo.</translation>
    </message>
    <message>
        <source>Somebody else changed the bounce mailbox meanwhile. Look at it first, then change it again.</source>
        <translation>Otra persona cambió el buzón de devoluciones entretanto. Véalo primero y cámbielo después de nuevo.</translation>
    </message>
    <message>
        <source>The bounce mailbox, or the mail account, was set up anew meanwhile. It is read the next time.</source>
        <translation>Mientras tanto se ha configurado de nuevo el buzón de devoluciones o la cuenta de correo. Se leerá la próxima vez.</translation>
    </message>
</context>
<context>
    <name>BulkRemoval</name>
    <message>
        <source>There is no such person on the portals that you look after.</source>
        <translation>No hay tal persona en los portales que usted atiende.</translation>
    </message>
</context>
<context>
    <name>BulkSendExport</name>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Client Records</source>
        <translation>Fichas de clientes</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Server&apos;s Reply</source>
        <translation>Respuesta del servidor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>BulkSendTasks</name>
    <message>
        <source>There is no such send.</source>
        <translation>No existe ese envío.</translation>
    </message>
    <message>
        <source>Mails of this send are still to go. Wait for them, or cancel it first.</source>
        <translation>Aún quedan correos por salir de este envío. Espere a que salgan o cancélelo antes.</translation>
    </message>
    <message>
        <source>This result list was closed already.</source>
        <translation>Esta lista de resultados ya se había cerrado.</translation>
    </message>
</context>
<context>
    <name>CharsetDetector</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
</context>
<context>
    <name>ClientConsequences</name>
    <message numerus="yes">
        <source>The portal of an inactive client is closed to everybody: %n person(s) lose it at once, until the client is active again. Links that went out stay, but do not open it.</source>
        <translation>
            <numerusform>El portal de un cliente inactivo está cerrado para todos: %n persona lo pierde de inmediato, hasta que el cliente vuelva a estar activo. Los enlaces que ya salieron se quedan, pero no lo abren.</numerusform>
            <numerusform>El portal de un cliente inactivo está cerrado para todos: %n personas lo pierden de inmediato, hasta que el cliente vuelva a estar activo. Los enlaces que ya salieron se quedan, pero no lo abren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can be invited to the portal of an inactive client until it is active again.</source>
        <translation>No se puede invitar a nadie al portal de un cliente inactivo hasta que vuelva a estar activo.</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) that wait for this client alone are cancelled, and are not sent later by themselves.</source>
        <translation>
            <numerusform>Se cancela %n correo que espera solo para este cliente, y no se envía más tarde por sí mismo.</numerusform>
            <numerusform>Se cancelan %n correos que esperan solo para este cliente, y no se envían más tarde por sí mismos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody who had access to this client&apos;s portal can open it again. No mail is sent.</source>
        <translation>Todos los que tenían acceso al portal de este cliente pueden abrirlo de nuevo. No se envía ningún correo.</translation>
    </message>
    <message>
        <source>The client record with its notes and its assignment to team members</source>
        <translation>La ficha del cliente con sus notas y su asignación a miembros del equipo</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) that no other client has</source>
        <translation>
            <numerusform>%n contacto que ningún otro cliente tiene</numerusform>
            <numerusform>%n contactos que ningún otro cliente tiene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Access to the portal for %n person(s), who are signed out of it</source>
        <translation>
            <numerusform>El acceso al portal de %n persona, cuya sesión se cierra</numerusform>
            <numerusform>El acceso al portal de %n personas, cuyas sesiones se cierran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invite link(s), which open nothing any more</source>
        <translation>
            <numerusform>%n enlace de invitación, que ya no abre nada</numerusform>
            <numerusform>%n enlaces de invitación, que ya no abren nada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) that wait to be sent, which are cancelled</source>
        <translation>
            <numerusform>%n correo que espera ser enviado, que se cancela</numerusform>
            <numerusform>%n correos que esperan ser enviados, que se cancelan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientExport</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Primary Contact</source>
        <translation>Contacto principal</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Asignado a</translation>
    </message>
</context>
<context>
    <name>ClientTasks</name>
    <message>
        <source>A client needs a name.</source>
        <translation>El cliente necesita un nombre.</translation>
    </message>
    <message>
        <source>A client&apos;s name has 200 characters at the most.</source>
        <translation>El nombre de un cliente tiene como máximo 200 caracteres.</translation>
    </message>
    <message>
        <source>Notes and address have 20,000 characters at the most.</source>
        <translation>Las notas y la dirección tienen como máximo 20 000 caracteres.</translation>
    </message>
    <message>
        <source>The year end is a month and a day, such as 12-31.</source>
        <translation>El cierre del ejercicio es un mes y un día, como 12-31.</translation>
    </message>
    <message>
        <source>Client since is a year and a month, such as 2019-03.</source>
        <translation>“Cliente desde” es un año y un mes, como 2019-03.</translation>
    </message>
    <message>
        <source>There is no such team member.</source>
        <translation>No existe ese miembro del equipo.</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>El contacto necesita un nombre.</translation>
    </message>
    <message>
        <source>A contact&apos;s name has 200 characters at the most.</source>
        <translation>El nombre de un contacto tiene como máximo 200 caracteres.</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>No existe ese contacto.</translation>
    </message>
    <message>
        <source>This person has access to the client&apos;s portal. Remove the access first.</source>
        <translation>Esta persona tiene acceso al portal del cliente. Retire primero el acceso.</translation>
    </message>
    <message>
        <source>Somebody else changed this while you were editing: %1. Cancel, look at it, and edit it again.</source>
        <translation>Otra persona cambió esto mientras usted editaba: %1. Cancele, mírelo y edítelo de nuevo.</translation>
    </message>
    <message>
        <source>Somebody else changed these notes meanwhile.</source>
        <translation>Otra persona cambió estas notas entretanto.</translation>
    </message>
    <message>
        <source>This person is a contact of this client already.</source>
        <translation>Esta persona ya es un contacto de este cliente.</translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <source>The file has more than one column “%1”.</source>
        <translation>El archivo tiene más de una columna “%1”.</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>El archivo no tiene ninguna columna “%1”.</translation>
    </message>
    <message>
        <source>No column holds the client&apos;s name. The first line must name it Client, Name or Company.</source>
        <translation>Ninguna columna contiene el nombre del cliente. La primera línea debe llamarla Client, Name o Company.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no command “%1”.</source>
        <translation>No existe el comando “%1”.</translation>
    </message>
    <message>
        <source>%1 is no option of “%2”.</source>
        <translation>%1 no es una opción de “%2”.</translation>
    </message>
    <message>
        <source>%1 is no option that stands before a command.</source>
        <translation>%1 no es una opción que pueda ir delante de un comando.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 no lleva ningún valor.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 necesita un valor: %1 %2.</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 aparece dos veces.</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>¿Qué comando?</translation>
    </message>
    <message>
        <source>Which command of “%1”?</source>
        <translation>¿Qué comando de “%1”?</translation>
    </message>
    <message>
        <source>Name the firm&apos;s folder: --firm DIR.</source>
        <translation>Indique la carpeta de la firma: --firm DIR.</translation>
    </message>
    <message>
        <source>“%1” needs --%2 %3.</source>
        <translation>“%1” necesita --%2 %3.</translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation>“%1” necesita %2.</translation>
    </message>
    <message>
        <source>“%1” is too much for “%2”.</source>
        <translation>“%1” sobra en “%2”.</translation>
    </message>
    <message>
        <source>Nothing was written. Clients to import: %L1; new contacts: %L2.</source>
        <translation>No se escribió nada. Clientes por importar: %L1; contactos nuevos: %L2.</translation>
    </message>
    <message>
        <source>Clients imported: %L1; new contacts: %L2.</source>
        <translation>Clientes importados: %L1; contactos nuevos: %L2.</translation>
    </message>
    <message>
        <source>Contacts that other clients have too: %L1.</source>
        <translation>Contactos que también tienen otros clientes: %L1.</translation>
    </message>
    <message>
        <source>Lines skipped: %L1</source>
        <translation>Líneas omitidas: %L1</translation>
    </message>
    <message>
        <source>--column takes COLUMN=NAME, where COLUMN is one of: %1.</source>
        <translation>--column lleva COLUMN=NAME, donde COLUMN es una de: %1.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Import client records from a CSV file</source>
        <translation>Importar fichas de clientes desde un archivo CSV</translation>
    </message>
    <message>
        <source>only say what would be imported</source>
        <translation>solo decir qué se importaría</translation>
    </message>
    <message>
        <source>take a column by the name that the file gives it; COLUMN is one of: %1</source>
        <translation>tomar una columna por el nombre que le da el archivo; COLUMN es una de: %1</translation>
    </message>
    <message>
        <source>List clients, all or those that a search finds</source>
        <translation>Listar los clientes, todos o los que encuentra una búsqueda</translation>
    </message>
    <message>
        <source>part of a name, an address or a phone number</source>
        <translation>parte de un nombre, una dirección o un número de teléfono</translation>
    </message>
    <message>
        <source>the firm&apos;s folder</source>
        <translation>la carpeta de la firma</translation>
    </message>
    <message>
        <source>the file with the firm&apos;s key, where there is no key store; never in the firm&apos;s folder</source>
        <translation>el archivo con la clave de la firma, donde no hay almacén de claves; nunca en la carpeta de la firma</translation>
    </message>
    <message>
        <source>a file with the recovery key, where the firm&apos;s key is lost; the key is then kept anew</source>
        <translation>un archivo con la clave de recuperación, si se perdió la clave de la firma; la clave se guarda entonces de nuevo</translation>
    </message>
    <message>
        <source>the team member who acts; else the one whom this account is bound to, else the only admin</source>
        <translation>el miembro del equipo que actúa; si no se indica, aquel al que está vinculada esta cuenta o el único administrador</translation>
    </message>
    <message>
        <source>print one JSON object a line</source>
        <translation>escribir un objeto JSON por línea</translation>
    </message>
    <message>
        <source>say how a command is used</source>
        <translation>decir cómo se usa un comando</translation>
    </message>
    <message>
        <source>say which Portico this is</source>
        <translation>decir qué versión de Portico es esta</translation>
    </message>
    <message>
        <source>No team member has the address %1.</source>
        <translation>Ningún miembro del equipo tiene la dirección %1.</translation>
    </message>
    <message>
        <source>%1 is no active team member.</source>
        <translation>%1 no es un miembro activo del equipo.</translation>
    </message>
    <message>
        <source>This account belongs to no team member, and there are several admins: say who you are with --as EMAIL.</source>
        <translation>Esta cuenta no pertenece a ningún miembro del equipo y hay varios administradores: diga quién es con --as EMAIL.</translation>
    </message>
    <message>
        <source>this computer&apos;s key store</source>
        <translation>el almacén de claves de esta computadora</translation>
    </message>
    <message>
        <source>The firm&apos;s key could not be kept: %1</source>
        <translation>No se pudo guardar la clave de la firma: %1</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>The file %1 is too long.</source>
        <translation>El archivo %1 es demasiado largo.</translation>
    </message>
    <message>
        <source>The file %1 is not UTF-8 text.</source>
        <translation>El archivo %1 no es texto UTF-8.</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message>
        <source>It has %L1 clients, %L2 portal users and %L3 mails. Mail that is sent lands in %4.</source>
        <translation>Tiene %L1 clientes, %L2 usuarios del portal y %L3 correos. El correo que se envía queda en %4.</translation>
    </message>
    <message>
        <source>Make a made-up firm, for trying out and for measuring</source>
        <translation>Crear una firma ficticia, para probar y para medir</translation>
    </message>
    <message>
        <source>how many clients it has</source>
        <translation>cuántos clientes tiene</translation>
    </message>
    <message>
        <source>another number, another firm; without it, 1</source>
        <translation>otro número, otra firma; si no se indica, 1</translation>
    </message>
    <message>
        <source>team members %L1, clients %L2, contacts %L3, portal users %L4, invitations %L5, mails %L6</source>
        <translation>miembros del equipo %L1, clientes %L2, contactos %L3, usuarios del portal %L4, invitaciones %L5, correos %L6</translation>
    </message>
    <message>
        <source>“firm set” needs something to set.</source>
        <translation>“firm set” necesita algo que establecer.</translation>
    </message>
    <message>
        <source>Engine: SQLite %1, cipher %2, schema %3, %L4 bytes</source>
        <translation>Motor: SQLite %1, cifrado %2, esquema %3, %L4 bytes</translation>
    </message>
    <message>
        <source>Encrypted: yes</source>
        <translation>Cifrada: sí</translation>
    </message>
    <message>
        <source>Encrypted: no</source>
        <translation>Cifrada: no</translation>
    </message>
    <message>
        <source>Holds: %1</source>
        <translation>Contiene: %1</translation>
    </message>
    <message>
        <source>The firm&apos;s data is damaged. Restore a backup.</source>
        <translation>Los datos de la firma están dañados. Restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>Integrity: sound</source>
        <translation>Integridad: correcta</translation>
    </message>
    <message>
        <source>It holds: %1</source>
        <translation>Contiene: %1</translation>
    </message>
    <message>
        <source>The firm is backed up in %1.</source>
        <translation>La copia de seguridad de la firma está en %1.</translation>
    </message>
    <message>
        <source>Make a firm, and print its recovery key, once</source>
        <translation>Crear una firma y mostrar su clave de recuperación, una sola vez</translation>
    </message>
    <message>
        <source>the firm&apos;s name</source>
        <translation>el nombre de la firma</translation>
    </message>
    <message>
        <source>the first admin&apos;s name</source>
        <translation>el nombre del primer administrador</translation>
    </message>
    <message>
        <source>the first admin&apos;s address</source>
        <translation>la dirección del primer administrador</translation>
    </message>
    <message>
        <source>where the Client Portal is reached, https://…</source>
        <translation>dónde se encuentra el Portal del Cliente, https://…</translation>
    </message>
    <message>
        <source>Change the firm&apos;s settings</source>
        <translation>Cambiar la configuración de la firma</translation>
    </message>
    <message>
        <source>how long invites are valid, 1 to 90 days</source>
        <translation>cuánto valen las invitaciones, de 1 a 90 días</translation>
    </message>
    <message>
        <source>the month from which web sessions count</source>
        <translation>el mes desde el que se cuentan las sesiones web</translation>
    </message>
    <message>
        <source>Look through the firm&apos;s data: integrity, engine, encryption, counts</source>
        <translation>Revisar los datos de la firma: integridad, motor, cifrado, cantidades</translation>
    </message>
    <message>
        <source>Write a backup file</source>
        <translation>Escribir un archivo de copia de seguridad</translation>
    </message>
    <message>
        <source>Put a backup in the firm&apos;s place, or in an empty folder</source>
        <translation>Poner una copia de seguridad en lugar de la firma, o en una carpeta vacía</translation>
    </message>
    <message>
        <source>Usage: porticoctl %1</source>
        <translation>Uso: porticoctl %1</translation>
    </message>
    <message>
        <source>For every command:</source>
        <translation>Para todos los comandos:</translation>
    </message>
    <message>
        <source>Usage: porticoctl --firm DIR COMMAND …</source>
        <translation>Uso: porticoctl --firm DIR COMMAND …</translation>
    </message>
    <message>
        <source>“porticoctl COMMAND --help” says more. Exit status: 0 done, 1 refused or failed, 2 wrong usage.</source>
        <translation>“porticoctl COMMAND --help” dice más. Código de salida: 0 hecho, 1 rechazado o fallido, 2 uso incorrecto.</translation>
    </message>
    <message>
        <source>No mail template for invitations is called “%1”. There are: %2.</source>
        <translation>Ninguna plantilla de correo para invitaciones se llama “%1”. Existen: %2.</translation>
    </message>
    <message>
        <source>Mails queued: %L1</source>
        <translation>Correos en cola: %L1</translation>
    </message>
    <message>
        <source>Skipped: %L1</source>
        <translation>Omitidos: %L1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>“invite” takes either --client ID or --without-portal.</source>
        <translation>“invite” lleva --client ID o --without-portal.</translation>
    </message>
    <message>
        <source>--email goes with --client.</source>
        <translation>--email va con --client.</translation>
    </message>
    <message>
        <source>--limit goes with --without-portal.</source>
        <translation>--limit va con --without-portal.</translation>
    </message>
    <message>
        <source>Stopped; nothing was queued.</source>
        <translation>Detenido; no se puso nada en la cola.</translation>
    </message>
    <message>
        <source>Queue invitations to the Client Portal</source>
        <translation>Poner en cola invitaciones al Portal del Cliente</translation>
    </message>
    <message>
        <source>the client, as “clients list --json” names it</source>
        <translation>el cliente, como lo nombra “clients list --json”</translation>
    </message>
    <message>
        <source>whom to invite: a contact of the client, or a new person; else the primary contact</source>
        <translation>a quién invitar: un contacto del cliente o una persona nueva; si no se indica, el contacto principal</translation>
    </message>
    <message>
        <source>all clients that nobody has access to</source>
        <translation>todos los clientes a los que nadie tiene acceso</translation>
    </message>
    <message>
        <source>no more than so many of them</source>
        <translation>no más de tantos de ellos</translation>
    </message>
    <message>
        <source>a personal message, UTF-8 text</source>
        <translation>un mensaje personal, texto UTF-8</translation>
    </message>
    <message>
        <source>the mail template</source>
        <translation>la plantilla de correo</translation>
    </message>
    <message>
        <source>--folder needs the name of a folder.</source>
        <translation>--folder necesita el nombre de una carpeta.</translation>
    </message>
    <message>
        <source>--folder and --%1 do not go together.</source>
        <translation>--folder y --%1 no van juntas.</translation>
    </message>
    <message>
        <source>“mail set” needs --%1 (or --folder DIR).</source>
        <translation>“mail set” necesita --%1 (o --folder DIR).</translation>
    </message>
    <message>
        <source>--user and --password-file go together.</source>
        <translation>--user y --password-file van juntas.</translation>
    </message>
    <message>
        <source>--security is none, starttls or tls.</source>
        <translation>--security es none, starttls o tls.</translation>
    </message>
    <message>
        <source>The mail folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta de correo %1.</translation>
    </message>
    <message>
        <source>There is no certificate in PEM form in %1.</source>
        <translation>No hay ningún certificado en formato PEM en %1.</translation>
    </message>
    <message>
        <source>The password file is empty.</source>
        <translation>El archivo de la contraseña está vacío.</translation>
    </message>
    <message>
        <source>The test mail to %1 was taken: %2</source>
        <translation>El correo de prueba a %1 fue aceptado: %2</translation>
    </message>
    <message>
        <source>The test mail to %1: %2.</source>
        <translation>El correo de prueba a %1: %2.</translation>
    </message>
    <message>
        <source>Set the mail account</source>
        <translation>Establecer la cuenta de correo</translation>
    </message>
    <message>
        <source>the mail server</source>
        <translation>el servidor de correo</translation>
    </message>
    <message>
        <source>its port</source>
        <translation>su puerto</translation>
    </message>
    <message>
        <source>none, starttls or tls</source>
        <translation>none, starttls o tls</translation>
    </message>
    <message>
        <source>the user to sign in as</source>
        <translation>el usuario con el que se inicia sesión</translation>
    </message>
    <message>
        <source>a file with the password</source>
        <translation>un archivo con la contraseña</translation>
    </message>
    <message>
        <source>certificates to trust instead of the system&apos;s</source>
        <translation>certificados en los que confiar en lugar de los del sistema</translation>
    </message>
    <message>
        <source>the firm&apos;s mailbox</source>
        <translation>el buzón de la firma</translation>
    </message>
    <message>
        <source>no more mails a minute</source>
        <translation>no más correos por minuto</translation>
    </message>
    <message>
        <source>no more mails a day</source>
        <translation>no más correos por día</translation>
    </message>
    <message>
        <source>keep mail in this folder as .eml files instead</source>
        <translation>guardar los correos en esta carpeta como archivos .eml</translation>
    </message>
    <message>
        <source>Send a test mail, and say what became of it</source>
        <translation>Enviar un correo de prueba y decir qué pasó con él</translation>
    </message>
    <message>
        <source>whom to send it to</source>
        <translation>a quién enviarlo</translation>
    </message>
    <message>
        <source>not sent yet, tried again at %1</source>
        <translation>aún no enviado, nuevo intento a las %1</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>aún no enviado</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>unconfirmed: it may have arrived</source>
        <translation>sin confirmar: puede haber llegado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“porticoctl --help” says how it is used.</source>
        <translation>“porticoctl --help” dice cómo se usa.</translation>
    </message>
    <message>
        <source>The result could not be written to standard output.</source>
        <translation>No se pudo escribir el resultado en la salida estándar.</translation>
    </message>
    <message>
        <source>The firm %1 is in %2.</source>
        <translation>La firma %1 está en %2.</translation>
    </message>
    <message>
        <source>Its recovery key is shown this once. Print it or write it down, and keep it away from this computer:</source>
        <translation>Su clave de recuperación se muestra solo esta vez. Imprímala o anótela, y guárdela lejos de esta computadora:</translation>
    </message>
    <message>
        <source>--state is queued, sending, sent, failed, unconfirmed or cancelled.</source>
        <translation>--state es queued, sending, sent, failed, unconfirmed o cancelled.</translation>
    </message>
    <message>
        <source>Sent: %L1, failed: %L2, put off: %L3; queued: %L4.</source>
        <translation>Enviados: %L1, fallidos: %L2, aplazados: %L3; en cola: %L4.</translation>
    </message>
    <message>
        <source>Unconfirmed: %L1; such a mail may have arrived. Look at “outbox list --state unconfirmed”, and decide with “outbox settle ID arrived” or “outbox settle ID again”.</source>
        <translation>Sin confirmar: %L1; un correo así puede haber llegado. Mire “outbox list --state unconfirmed” y decida con “outbox settle ID arrived” u “outbox settle ID again”.</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>Se detuvo el envío.</translation>
    </message>
    <message>
        <source>A mail is settled as “arrived” or “again”.</source>
        <translation>Un correo se resuelve con “arrived” o “again”.</translation>
    </message>
    <message>
        <source>List the mails of the outbox</source>
        <translation>Listar los correos de la bandeja de salida</translation>
    </message>
    <message>
        <source>only queued, sending, sent, failed, unconfirmed or cancelled ones</source>
        <translation>solo los que están en estado queued, sending, sent, failed, unconfirmed o cancelled</translation>
    </message>
    <message>
        <source>Send what is due</source>
        <translation>Enviar lo que corresponde ahora</translation>
    </message>
    <message>
        <source>go on, and wait for later attempts, until nothing is queued</source>
        <translation>continuar y esperar los intentos posteriores hasta que no quede nada en cola</translation>
    </message>
    <message>
        <source>Let nothing go but sign-in codes, until “outbox resume”</source>
        <translation>No dejar salir nada salvo los códigos de acceso, hasta “outbox resume”</translation>
    </message>
    <message>
        <source>Go on after a pause, a restored backup, or a stop whose cause was mended</source>
        <translation>Continuar después de una pausa, de una copia restaurada o de una detención cuya causa se corrigió</translation>
    </message>
    <message>
        <source>This account belongs to no team member, and the firm has no active admin who could be meant: say who you are with --as EMAIL.</source>
        <translation>Esta cuenta no pertenece a ningún miembro del equipo, y la firma no tiene ningún administrador activo a quien pudiera referirse: diga quién es con --as EMAIL.</translation>
    </message>
    <message>
        <source>The test mail to %1 was not sent. %2</source>
        <translation>El correo de prueba a %1 no se envió. %2</translation>
    </message>
    <message>
        <source>The firm&apos;s key is kept in %1.</source>
        <translation>La clave de la firma se guarda en %1.</translation>
    </message>
    <message>
        <source>The recovery key could not be written to standard output, so no firm was made.</source>
        <translation>La clave de recuperación no se pudo escribir en la salida estándar, así que no se creó ninguna firma.</translation>
    </message>
    <message>
        <source>Mail is left that was put off. Its next attempt is due at %1: run “outbox send” again then.</source>
        <translation>Queda correo que se aplazó. El próximo intento es a las %1: ejecute “outbox send” de nuevo entonces.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>no bounce</source>
        <translation>no es un rebote</translation>
    </message>
    <message>
        <source>Say what messages that came back mean, without a firm; a folder stands for the files in it</source>
        <translation>Dice qué significan los mensajes devueltos, sin un despacho; una carpeta vale por los archivos que contiene</translation>
    </message>
    <message>
        <source>--show takes one of: %1.</source>
        <translation>--show admite uno de estos: %1.</translation>
    </message>
    <message>
        <source>Portal users exported: %L1</source>
        <translation>Usuarios del portal exportados: %L1</translation>
    </message>
    <message>
        <source>List portal users, with their status</source>
        <translation>Mostrar los usuarios del portal, con su estado</translation>
    </message>
    <message>
        <source>only some of them, one of: %1</source>
        <translation>solo algunos de ellos, uno de estos: %1</translation>
    </message>
    <message>
        <source>Write all portal users to a CSV or XLSX file</source>
        <translation>Escribir todos los usuarios del portal en un archivo CSV o XLSX</translation>
    </message>
    <message>
        <source>read before: nothing changed</source>
        <translation>leído antes: nada cambió</translation>
    </message>
    <message>
        <source>about no mail of this firm</source>
        <translation>no trata de ningún correo de este despacho</translation>
    </message>
    <message>
        <source>mail of this firm came back</source>
        <translation>correo de este despacho devuelto</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>Apply messages that came back to the firm; a folder stands for the files in it</source>
        <translation>Aplica al despacho los mensajes devueltos; una carpeta vale por los archivos que contiene</translation>
    </message>
    <message>
        <source>%1 is no ordinary file.</source>
        <translation>%1 no es un archivo normal.</translation>
    </message>
    <message>
        <source>a file with the password of that team member, where there is one and this account is another&apos;s</source>
        <translation>un archivo con la contraseña de ese miembro del equipo, si la tiene y esta cuenta es de otra persona</translation>
    </message>
    <message>
        <source>This account belongs to %1, who is no active team member.</source>
        <translation>Esta cuenta pertenece a %1, que no es un miembro activo del equipo.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Contraseña de %1: </translation>
    </message>
    <message>
        <source>%1 has a password: give it with --as-password-file FILE.</source>
        <translation>%1 tiene una contraseña: indíquela con --as-password-file FILE.</translation>
    </message>
    <message>
        <source>What it holds is told to its team members: %1</source>
        <translation>Lo que contiene se dice solo a los miembros del equipo: %1</translation>
    </message>
    <message>
        <source>Your clients: %L1</source>
        <translation>Sus clientes: %L1</translation>
    </message>
    <message>
        <source>%L1 of %L2 files</source>
        <translation>%L1 de %L2 archivos</translation>
    </message>
    <message>
        <source>days after which who has not accepted is reminded, such as 3,7,14; or off</source>
        <translation>días tras los que se recuerda a quien no ha aceptado, como 3,7,14; u off</translation>
    </message>
    <message>
        <source>--oauth-client needs --user, and no --password-file.</source>
        <translation>--oauth-client necesita --user, y ningún --password-file.</translation>
    </message>
    <message>
        <source>--%1 needs --oauth-client.</source>
        <translation>--%1 necesita --oauth-client.</translation>
    </message>
    <message>
        <source>how many connections at once; else 4</source>
        <translation>cuántas conexiones a la vez; si no, 4</translation>
    </message>
    <message>
        <source>sign in by the mail provider (OAuth 2), as the program of this id; a page to open is printed</source>
        <translation>iniciar sesión con el proveedor de correo (OAuth 2), como el programa de este identificador; se muestra la página que hay que abrir</translation>
    </message>
    <message>
        <source>its page; known of Microsoft 365 and Google</source>
        <translation>su página; conocida en Microsoft 365 y Google</translation>
    </message>
    <message>
        <source>where tokens are given; known of the same</source>
        <translation>dónde se dan los tokens; conocido en los mismos</translation>
    </message>
    <message>
        <source>what is asked for; known of the same</source>
        <translation>qué se pide; conocido en los mismos</translation>
    </message>
    <message>
        <source>a file with the client&apos;s secret, where it has one</source>
        <translation>un archivo con el secreto del cliente, si lo tiene</translation>
    </message>
    <message>
        <source>a file with a refresh token, instead of a browser</source>
        <translation>un archivo con un token de renovación, en lugar de un navegador</translation>
    </message>
    <message>
        <source>Open this page in a browser on this computer, and sign in:
%1</source>
        <translation>Abra esta página en un navegador de este equipo e inicie sesión:
%1</translation>
    </message>
    <message>
        <source>Mail that was due is left (%1). Run “outbox send” again at %2 or later.</source>
        <translation>Queda correo que ya debía salir (%1). Ejecute “outbox send” de nuevo a las %2 o más tarde.</translation>
    </message>
    <message>
        <source>Settled: %L1.</source>
        <translation>Resueltos: %L1.</translation>
    </message>
    <message>
        <source>how many connections at once; else as many as “mail set” said</source>
        <translation>cuántas conexiones a la vez; si no, las que indicó “mail set”</translation>
    </message>
    <message>
        <source>Decide about an unconfirmed mail, or all of them: it arrived, or send it again</source>
        <translation>Decidir sobre un correo sin confirmar, o sobre todos: llegó, o enviarlo otra vez</translation>
    </message>
    <message>
        <source>The bounce mailbox signed in as the old account did, and is not read any more. Set it up again.</source>
        <translation>El buzón de devoluciones iniciaba sesión como la cuenta anterior y ya no se lee. Configúrelo de nuevo.</translation>
    </message>
    <message>
        <source>--%1 is a whole number from %L2 to %L3.</source>
        <translation>--%1 es un número entero de %L2 a %L3.</translation>
    </message>
    <message>
        <source>There are no files in %1.</source>
        <translation>No hay archivos en %1.</translation>
    </message>
    <message>
        <source>--reminders is “off”, or at most five days from 1 to 89, in their order, such as 3,7,14.</source>
        <translation>--reminders es «off», o como mucho cinco días de 1 a 89, en su orden, como 3,7,14.</translation>
    </message>
    <message>
        <source>The backup of %1 is restored to %2. Its outbox is paused, so that nothing is sent twice.</source>
        <translation>La copia de seguridad de %1 se ha restaurado en %2. Su bandeja de salida está en pausa, para que nada se envíe dos veces.</translation>
    </message>
    <message>
        <source>What was there before is in its folder “backups”.</source>
        <translation>Lo que había antes está en su carpeta «backups».</translation>
    </message>
    <message>
        <source>interrupted: it may have arrived; the next “outbox send” makes it unconfirmed</source>
        <translation>interrumpido: puede haber llegado; el próximo «outbox send» lo deja sin confirmar</translation>
    </message>
    <message>
        <source>Not tried any more, for the reasons told here: %L1.</source>
        <translation>Ya no se intentan, por los motivos que aquí se indican: %L1.</translation>
    </message>
    <message>
        <source>Line %L1: %2: did you mean %3?</source>
        <translation>Línea %L1: %2: ¿quiso decir %3?</translation>
    </message>
    <message>
        <source>Addresses that look mistyped: %L1.</source>
        <translation>Direcciones que parecen mal escritas: %L1.</translation>
    </message>
    <message>
        <source>%1: did you mean %2?</source>
        <translation>%1: ¿quiso decir %2?</translation>
    </message>
    <message>
        <source>%1: did you mean an address at %2?</source>
        <translation>%1: ¿quiso decir una dirección de %2?</translation>
    </message>
    <message>
        <source>Sending this mail was interrupted. Run “outbox send” first, which makes it unconfirmed; then it can be settled.</source>
        <translation>El envío de este correo se interrumpió. Ejecute antes «outbox send», que lo deja sin confirmar; después se puede resolver.</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>No se puede abrir el archivo: %1.</translation>
    </message>
    <message>
        <source>This is not a file that can be read twice. Save it to disk first.</source>
        <translation>Este no es un archivo que se pueda leer dos veces. Guárdelo primero en el disco.</translation>
    </message>
    <message>
        <source>a field is too long. Perhaps a closing quotation mark is missing.</source>
        <translation>un campo es demasiado largo. Quizá falta una comilla de cierre.</translation>
    </message>
    <message>
        <source>the line is too long.</source>
        <translation>la línea es demasiado larga.</translation>
    </message>
    <message>
        <source>the line has too many fields.</source>
        <translation>la línea tiene demasiados campos.</translation>
    </message>
    <message>
        <source>a closing quotation mark is missing.</source>
        <translation>falta una comilla de cierre.</translation>
    </message>
    <message>
        <source>Lines %1 to %2: %3</source>
        <translation>Líneas %1 a %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>The folder for backups needs its whole path.</source>
        <translation>La carpeta para las copias de seguridad necesita su ruta completa.</translation>
    </message>
    <message>
        <source>There is no such folder, or Portico may not write into it.</source>
        <translation>No existe esa carpeta, o Portico no puede escribir en ella.</translation>
    </message>
</context>
<context>
    <name>DailyQuota</name>
    <message>
        <source>continues tomorrow at %1</source>
        <translation>continúa mañana a las %1</translation>
    </message>
    <message>
        <source>continues at %1</source>
        <translation>continúa a las %1</translation>
    </message>
    <message>
        <source>continues on %1 at %2</source>
        <translation>continúa el %1 a las %2</translation>
    </message>
    <message>
        <source>The mail account’s limit a day is used up: %1.</source>
        <translation>Se ha agotado el límite diario de la cuenta de correo: %1.</translation>
    </message>
</context>
<context>
    <name>DeleteClientTask</name>
    <message>
        <source>This is not the name of the client: %1.</source>
        <translation>Este no es el nombre del cliente: %1.</translation>
    </message>
</context>
<context>
    <name>DemoFirmTask</name>
    <message>
        <source>A demo firm has 1 to %L1 clients.</source>
        <translation>Una firma de demostración tiene de 1 a %L1 clientes.</translation>
    </message>
    <message>
        <source>The demo firm was cancelled before it was done. Nothing was kept.</source>
        <translation>La firma de demostración se canceló antes de terminarla. No se guardó nada.</translation>
    </message>
</context>
<context>
    <name>DesktopOptions</name>
    <message>
        <source>Practice management for accounting firms, with a portal for their clients.</source>
        <translation>Gestión de la práctica para firmas de contabilidad, con un portal para sus clientes.</translation>
    </message>
    <message>
        <source>Opens the firm in this folder.</source>
        <translation>Abre la firma que está en esta carpeta.</translation>
    </message>
    <message>
        <source>The file with the firm&apos;s key, where there is no key store.</source>
        <translation>El archivo con la clave de la firma, donde no hay almacén de claves.</translation>
    </message>
    <message>
        <source>Opens a firm that is made up; makes it the first time.</source>
        <translation>Abre una firma ficticia; la primera vez la crea.</translation>
    </message>
    <message>
        <source>Invites a client through the windows of a fresh demo firm, and leaves pictures.</source>
        <translation>Invita a un cliente a través de las ventanas de una firma de demostración nueva y deja imágenes.</translation>
    </message>
    <message>
        <source>Colours: light or dark; without it, the system&apos;s.</source>
        <translation>Colores: light (claro) o dark (oscuro); si no se indica, los del sistema.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>%1 is no option. A firm&apos;s folder is named by --firm.</source>
        <translation>%1 no es una opción. La carpeta de una firma se indica con --firm.</translation>
    </message>
    <message>
        <source>Only one of --firm, --demo and --tour can be given.</source>
        <translation>Solo se puede indicar una de --firm, --demo y --tour.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 necesita un valor.</translation>
    </message>
    <message>
        <source>--key-file needs --firm.</source>
        <translation>--key-file necesita --firm.</translation>
    </message>
    <message>
        <source>--scheme is light or dark.</source>
        <translation>--scheme es light o dark.</translation>
    </message>
    <message>
        <source>Says when the first window and the first rows of the client list are painted, to measure the start.</source>
        <translation>Dice cuándo se han dibujado la primera ventana y las primeras filas de la lista de clientes, para medir el arranque.</translation>
    </message>
    <message>
        <source>Language: en or es; without it, as in the settings.</source>
        <translation>Idioma: en o es; si no se indica, el de la configuración.</translation>
    </message>
    <message>
        <source>Size of the letters, from 1 (usual) to 3; without it, the system&apos;s.</source>
        <translation>Tamaño de las letras, de 1 (habitual) a 3; si no se indica, el del sistema.</translation>
    </message>
    <message>
        <source>--language is en or es.</source>
        <translation>--language es en o es.</translation>
    </message>
    <message>
        <source>--font-scale is a number from 1 to 3.</source>
        <translation>--font-scale es un número de 1 a 3.</translation>
    </message>
</context>
<context>
    <name>EditHistory</name>
    <message>
        <source>Undone: %1.</source>
        <translation>Deshecho: %1.</translation>
    </message>
    <message>
        <source>Changed again since, or in use by now, and so left as it is: %1.</source>
        <translation>Se cambió de nuevo o ya está en uso, y por eso se deja como está: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) that it cancelled stay cancelled: invite again where needed.</source>
        <translation>
            <numerusform>%n correo que eso canceló sigue cancelado: vuelva a invitar donde haga falta.</numerusform>
            <numerusform>%n correos que eso canceló siguen cancelados: vuelva a invitar donde haga falta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access that ended with it does not come back by itself: invite again where needed.</source>
        <translation>El acceso que terminó con ello no vuelve por sí mismo: vuelva a invitar donde haga falta.</translation>
    </message>
</context>
<context>
    <name>EmailAddress</name>
    <message>
        <source>An email address has no line breaks in it.</source>
        <translation>Una dirección de correo electrónico no contiene saltos de línea.</translation>
    </message>
    <message>
        <source>There is a control character in this address. Type it anew instead of pasting it.</source>
        <translation>Hay un carácter de control en esta dirección. Escríbala de nuevo en lugar de pegarla.</translation>
    </message>
    <message>
        <source>There is an invisible character in this address. Type it anew instead of pasting it.</source>
        <translation>Hay un carácter invisible en esta dirección. Escríbala de nuevo en lugar de pegarla.</translation>
    </message>
    <message>
        <source>This is more than one address. Enter one at a time.</source>
        <translation>Esto es más de una dirección. Escriba una a la vez.</translation>
    </message>
    <message>
        <source>The brackets &lt; and &gt; belong around the address only, as in Jane &lt;jane@harborfinch.example&gt;.</source>
        <translation>Los signos &lt; y &gt; van solo alrededor de la dirección, como en Jane &lt;jane@harborfinch.example&gt;.</translation>
    </message>
    <message>
        <source>There are two dots in a row in this address.</source>
        <translation>Hay dos puntos seguidos en esta dirección.</translation>
    </message>
    <message>
        <source>The part before @ is missing.</source>
        <translation>Falta la parte antes de @.</translation>
    </message>
    <message>
        <source>The part before @ cannot begin or end with a dot.</source>
        <translation>La parte antes de @ no puede empezar ni terminar con un punto.</translation>
    </message>
    <message>
        <source>“%1” cannot be part of an email address.</source>
        <translation>“%1” no puede formar parte de una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>An email address cannot begin with an accent.</source>
        <translation>Una dirección de correo electrónico no puede empezar con un acento.</translation>
    </message>
    <message>
        <source>The part before @ is too long: mail servers take 64 characters.</source>
        <translation>La parte antes de @ es demasiado larga: los servidores de correo aceptan 64 caracteres.</translation>
    </message>
    <message>
        <source>The part after @ must be a name, as in harborfinch.example, not a computer&apos;s number.</source>
        <translation>La parte después de @ debe ser un nombre, como en harborfinch.example, no el número de una computadora.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in the part after @.</source>
        <translation>“%1” no puede estar en la parte después de @.</translation>
    </message>
    <message>
        <source>No word of the part after @ can begin or end with a hyphen.</source>
        <translation>Ninguna palabra de la parte después de @ puede empezar ni terminar con un guion.</translation>
    </message>
    <message>
        <source>The part after @ is too long: each word takes 63 characters.</source>
        <translation>La parte después de @ es demasiado larga: cada palabra admite 63 caracteres.</translation>
    </message>
    <message>
        <source>The part after @ is missing.</source>
        <translation>Falta la parte después de @.</translation>
    </message>
    <message>
        <source>The part after @ cannot begin or end with a dot.</source>
        <translation>La parte después de @ no puede empezar ni terminar con un punto.</translation>
    </message>
    <message>
        <source>The part after @ is not the name of a mail domain.</source>
        <translation>La parte después de @ no es el nombre de un dominio de correo.</translation>
    </message>
    <message>
        <source>The part after @ needs a dot, as in harborfinch.example.</source>
        <translation>La parte después de @ necesita un punto, como en harborfinch.example.</translation>
    </message>
    <message>
        <source>The part after the last dot is too short.</source>
        <translation>La parte después del último punto es demasiado corta.</translation>
    </message>
    <message>
        <source>Enter an email address.</source>
        <translation>Escriba una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>This is too long for an email address.</source>
        <translation>Esto es demasiado largo para una dirección de correo electrónico.</translation>
    </message>
    <message>
        <source>Addresses with quotation marks are not supported, because many mail servers refuse them.</source>
        <translation>No se admiten direcciones con comillas, porque muchos servidores de correo las rechazan.</translation>
    </message>
    <message>
        <source>An email address has no comma or semicolon in it.</source>
        <translation>Una dirección de correo electrónico no contiene comas ni punto y coma.</translation>
    </message>
    <message>
        <source>An email address needs an @, as in jane@harborfinch.example.</source>
        <translation>Una dirección de correo electrónico necesita una @, como en jane@harborfinch.example.</translation>
    </message>
    <message>
        <source>An email address has no spaces in it.</source>
        <translation>Una dirección de correo electrónico no contiene espacios.</translation>
    </message>
    <message>
        <source>An email address has only one @.</source>
        <translation>Una dirección de correo electrónico tiene una sola @.</translation>
    </message>
    <message>
        <source>There is a character in this address that only looks like a usual letter. Type it anew.</source>
        <translation>Hay un carácter en esta dirección que solo se parece a una letra común. Escríbala de nuevo.</translation>
    </message>
    <message>
        <source>This address is too long: mail servers take 254 characters.</source>
        <translation>Esta dirección es demasiado larga: los servidores de correo aceptan 254 caracteres.</translation>
    </message>
</context>
<context>
    <name>FirmPlace</name>
    <message>
        <source>The firm&apos;s folder is not at %1 any more: it was deleted, renamed or moved while the firm was open. Nothing is saved or sent until the firm is opened again.</source>
        <translation>La carpeta de la firma ya no está en %1: se eliminó, se cambió de nombre o se movió mientras la firma estaba abierta. No se guarda ni se envía nada hasta que la firma se abra de nuevo.</translation>
    </message>
    <message>
        <source>Another copy of the firm was put at %1 while the firm was open. Nothing is saved or sent until the firm is opened again.</source>
        <translation>Se puso otra copia de la firma en %1 mientras la firma estaba abierta. No se guarda ni se envía nada hasta que la firma se abra de nuevo.</translation>
    </message>
</context>
<context>
    <name>FirmTasks</name>
    <message>
        <source>The firm needs a name.</source>
        <translation>La firma necesita un nombre.</translation>
    </message>
    <message>
        <source>Invites can be valid for 1 to 90 days.</source>
        <translation>Las invitaciones pueden valer de 1 a 90 días.</translation>
    </message>
    <message>
        <source>The month from which web sessions are counted looks like 2018-02.</source>
        <translation>El mes desde el que se cuentan las sesiones web se escribe como 2018-02.</translation>
    </message>
    <message>
        <source>The portal address looks like https://portal.example.com.</source>
        <translation>La dirección del portal se escribe como https://portal.example.com.</translation>
    </message>
    <message>
        <source>The portal address must begin with https://: links that let people in may not travel in the clear.</source>
        <translation>La dirección del portal debe empezar con https://: los enlaces que dan entrada a las personas no pueden viajar sin cifrar.</translation>
    </message>
    <message>
        <source>The portal address ends with the host name or a path, without ? or #, and holds no user name.</source>
        <translation>La dirección del portal termina con el nombre del servidor o una ruta, sin ? ni #, y no contiene ningún nombre de usuario.</translation>
    </message>
    <message>
        <source>The first admin needs a name.</source>
        <translation>El primer administrador necesita un nombre.</translation>
    </message>
    <message>
        <source>This folder holds a firm already.</source>
        <translation>Esta carpeta ya contiene una firma.</translation>
    </message>
    <message>
        <source>Name of the firm</source>
        <translation>Nombre de la firma</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>Days that invites are valid</source>
        <translation>Días de validez de las invitaciones</translation>
    </message>
    <message>
        <source>Web sessions are counted since</source>
        <translation>Sesiones web contadas desde</translation>
    </message>
    <message>
        <source>A firm&apos;s name has 200 characters at the most.</source>
        <translation>El nombre de una firma tiene como máximo 200 caracteres.</translation>
    </message>
    <message>
        <source>A team member&apos;s name has 200 characters at the most.</source>
        <translation>El nombre de un miembro del equipo tiene como máximo 200 caracteres.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile: %1. Look at it first, then change it again.</source>
        <translation>Otra persona cambió esto entretanto: %1. Véalo primero y cámbielo después de nuevo.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Recordatorios</translation>
    </message>
</context>
<context>
    <name>ImapMailbox</name>
    <message>
        <source>The connection to the bounce mailbox was lost.</source>
        <translation>Se perdió la conexión con el buzón de devoluciones.</translation>
    </message>
    <message>
        <source>The bounce mailbox at %1 does not accept the sign-in.</source>
        <translation>El buzón de devoluciones en %1 no acepta el inicio de sesión.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not to be trusted.</source>
        <translation>El certificado de %1 no es de confianza.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made.</source>
        <translation>No se pudo establecer una conexión cifrada con %1.</translation>
    </message>
    <message>
        <source>Reading the bounce mailbox was stopped.</source>
        <translation>Se detuvo la lectura del buzón de devoluciones.</translation>
    </message>
    <message>
        <source>The bounce mailbox at %1 cannot be reached.</source>
        <translation>No se puede acceder al buzón de devoluciones en %1.</translation>
    </message>
    <message>
        <source>The bounce mailbox cannot be read.</source>
        <translation>No se puede leer el buzón de devoluciones.</translation>
    </message>
    <message>
        <source>The bounce mailbox refused a command.</source>
        <translation>El buzón de devoluciones rechazó una orden.</translation>
    </message>
    <message>
        <source>This is no name of a folder.</source>
        <translation>Esto no es el nombre de una carpeta.</translation>
    </message>
    <message>
        <source>The bounce mailbox has no folder “%1”.</source>
        <translation>El buzón de devoluciones no tiene la carpeta «%1».</translation>
    </message>
    <message>
        <source>The message has gone from the bounce mailbox.</source>
        <translation>El mensaje ya no está en el buzón de devoluciones.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Mal formado</translation>
    </message>
    <message>
        <source>Twice in this file</source>
        <translation>Dos veces en este archivo</translation>
    </message>
    <message>
        <source>Already a client</source>
        <translation>Ya es cliente</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignado a</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ImportClientsTask</name>
    <message>
        <source>The import was cancelled; nothing was written.</source>
        <translation>Se canceló la importación; no se escribió nada.</translation>
    </message>
    <message>
        <source>Line %1: several team members are called “%2”, so nobody was assigned. Use the address instead.</source>
        <translation>Línea %1: varios miembros del equipo se llaman “%2”, así que no se asignó a nadie. Use la dirección en su lugar.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no team member, so nobody was assigned.</source>
        <translation>Línea %1: “%2” no es miembro del equipo, así que no se asignó a nadie.</translation>
    </message>
    <message>
        <source>Clients concerned: %L1.</source>
        <translation>Clientes afectados: %L1.</translation>
    </message>
    <message>
        <source>Line %1: Already a client</source>
        <translation>Línea %1: Ya es cliente</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message>
        <source>The file was changed since it was looked through. Choose it again.</source>
        <translation>El archivo cambió desde que se revisó. Elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
</context>
<context>
    <name>ImportReading</name>
    <message>
        <source>Mixed: UTF-8 and %1</source>
        <translation>Mezcla: UTF-8 y %1</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>Europa occidental</translation>
    </message>
    <message>
        <source>Western European, old Mac</source>
        <translation>Europa occidental, Mac antiguo</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Europa central</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Cirílico</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griego</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turco</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebreo</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Se canceló la importación.</translation>
    </message>
    <message>
        <source>The file has more than %L1 lines. Split it into several files.</source>
        <translation>El archivo tiene más de %L1 líneas. Divídalo en varios archivos.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Line %1: the same as line %2.</source>
        <translation>Línea %1: igual que la línea %2.</translation>
    </message>
    <message>
        <source>the line has more fields than the first line has columns.</source>
        <translation>la línea tiene más campos que columnas la primera línea.</translation>
    </message>
    <message>
        <source>there are characters that cannot be read. Save the file as UTF-8 and try again.</source>
        <translation>hay caracteres que no se pueden leer. Guarde el archivo como UTF-8 e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>the client&apos;s name is missing.</source>
        <translation>falta el nombre del cliente.</translation>
    </message>
    <message>
        <source>the client&apos;s name has only invisible characters.</source>
        <translation>el nombre del cliente solo tiene caracteres invisibles.</translation>
    </message>
    <message>
        <source>a name is longer than %1 characters.</source>
        <translation>un nombre tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>the phone number is longer than %1 characters.</source>
        <translation>el número de teléfono tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>“%1” is no type of client. Use Individual, Couple, Business or Trust.</source>
        <translation>“%1” no es un tipo de cliente. Use Individual, Couple, Business o Trust.</translation>
    </message>
    <message>
        <source>“%1” is no status. Use Active or Inactive.</source>
        <translation>“%1” no es un estado. Use Active o Inactive.</translation>
    </message>
    <message>
        <source>The file mixes two character sets, UTF-8 and %1. Each line was read by its own; look at the names with accents. Lines in %2: %L3, the first is line %4.</source>
        <translation>El archivo mezcla dos juegos de caracteres, UTF-8 y %1. Cada línea se leyó con el suyo; revise los nombres con acentos. Líneas en %2: %L3, la primera es la línea %4.</translation>
    </message>
</context>
<context>
    <name>InvitePlan</name>
    <message>
        <source>No email address</source>
        <translation>Sin correo electrónico</translation>
    </message>
    <message>
        <source>The e-mail address cannot be right</source>
        <translation>La dirección de correo electrónico no puede ser correcta</translation>
    </message>
    <message>
        <source>This address takes no mail: correct it, or reactivate it if you know that it works again</source>
        <translation>Esta dirección no recibe correo: corríjala, o reactívela si sabe que vuelve a funcionar</translation>
    </message>
    <message>
        <source>The client is inactive: its portal is closed to everybody</source>
        <translation>El cliente está inactivo: su portal está cerrado para todos</translation>
    </message>
    <message>
        <source>Already has access</source>
        <translation>Ya tiene acceso</translation>
    </message>
    <message>
        <source>Already invited, and the link still works: use Resend Invite for a new one</source>
        <translation>Ya está invitado y el enlace aún funciona: use “Reenviar invitación” para obtener uno nuevo</translation>
    </message>
    <message>
        <source>An invite to this address is already queued, on its way or unconfirmed</source>
        <translation>Una invitación a esta dirección ya está en cola, en camino o sin confirmar</translation>
    </message>
    <message>
        <source>There is no such client</source>
        <translation>No existe ese cliente</translation>
    </message>
    <message>
        <source>No contact to invite</source>
        <translation>No hay ningún contacto a quien invitar</translation>
    </message>
    <message>
        <source>Nobody can be invited yet: the firm has no portal address. Set it in Settings, or with porticoctl firm set --portal-url.</source>
        <translation>Aún no se puede invitar a nadie: la firma no tiene dirección del portal. Establézcala en Configuración, o con porticoctl firm set --portal-url.</translation>
    </message>
    <message>
        <source>Has an account and can sign in: no invite is needed</source>
        <translation>Tiene una cuenta y puede entrar: no hace falta invitación</translation>
    </message>
    <message>
        <source>Has access to no client any more</source>
        <translation>Ya no tiene acceso a ningún cliente</translation>
    </message>
</context>
<context>
    <name>InviteTask</name>
    <message>
        <source>The message is too long: 10,000 characters are the most.</source>
        <translation>El mensaje es demasiado largo: 10 000 caracteres como máximo.</translation>
    </message>
</context>
<context>
    <name>LogFile</name>
    <message>
        <source>The log cannot be written into %1.</source>
        <translation>El registro no se puede escribir en %1.</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>it expired on %1</source>
        <translation>venció el %1</translation>
    </message>
    <message>
        <source>it is valid from %1 only</source>
        <translation>solo es válido a partir del %1</translation>
    </message>
    <message>
        <source>it is for another name (%1), not for %2</source>
        <translation>es para otro nombre (%1), no para %2</translation>
    </message>
    <message>
        <source>it is signed by itself, not by an authority that this computer trusts</source>
        <translation>está firmado por sí mismo, no por una autoridad en la que confíe esta computadora</translation>
    </message>
    <message>
        <source>it is from an authority that this computer does not know</source>
        <translation>es de una autoridad que esta computadora no conoce</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>fue revocado</translation>
    </message>
    <message>
        <source>The certificate is for another name: %1, and the server was asked for as %2.</source>
        <translation>El certificado es para otro nombre: %1, y se buscaba el servidor %2.</translation>
    </message>
    <message>
        <source>The certificate of the mail server %1 is not to be trusted: %2.</source>
        <translation>No se puede confiar en el certificado del servidor de correo %1: %2.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>The message could not be put together.</source>
        <translation>No se pudo componer el mensaje.</translation>
    </message>
    <message>
        <source>Taken by the mail server</source>
        <translation>Aceptado por el servidor de correo</translation>
    </message>
    <message>
        <source>The mail server cannot be reached</source>
        <translation>No se puede contactar el servidor de correo</translation>
    </message>
    <message>
        <source>The connection to the mail server was lost</source>
        <translation>Se perdió la conexión con el servidor de correo</translation>
    </message>
    <message>
        <source>The mail server did not answer in time</source>
        <translation>El servidor de correo no respondió a tiempo</translation>
    </message>
    <message>
        <source>No encrypted connection to the mail server could be made</source>
        <translation>No se pudo establecer una conexión cifrada con el servidor de correo</translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not to be trusted</source>
        <translation>No se puede confiar en el certificado del servidor de correo</translation>
    </message>
    <message>
        <source>The mail server&apos;s answer could not be understood</source>
        <translation>No se pudo entender la respuesta del servidor de correo</translation>
    </message>
    <message>
        <source>The mail folder cannot be written</source>
        <translation>No se puede escribir en la carpeta de correo</translation>
    </message>
    <message>
        <source>The connection broke after the message was handed over: it may have arrived</source>
        <translation>La conexión se interrumpió después de entregar el mensaje: puede haber llegado</translation>
    </message>
    <message>
        <source>The mail server asks for patience</source>
        <translation>El servidor de correo pide paciencia</translation>
    </message>
    <message>
        <source>The recipient&apos;s server wants a second attempt later</source>
        <translation>El servidor del destinatario quiere un segundo intento más tarde</translation>
    </message>
    <message>
        <source>The mailbox is full</source>
        <translation>El buzón está lleno</translation>
    </message>
    <message>
        <source>The mail server does not accept the sign-in</source>
        <translation>El servidor de correo no acepta el inicio de sesión</translation>
    </message>
    <message>
        <source>The mail server does not accept the sender</source>
        <translation>El servidor de correo no acepta el remitente</translation>
    </message>
    <message>
        <source>The mail server refuses the connection</source>
        <translation>El servidor de correo rechaza la conexión</translation>
    </message>
    <message>
        <source>The mail account has sent as much as it may for now</source>
        <translation>La cuenta de correo ya envió todo lo que puede por ahora</translation>
    </message>
    <message>
        <source>The message is too large</source>
        <translation>El mensaje es demasiado grande</translation>
    </message>
    <message>
        <source>The message&apos;s content was refused</source>
        <translation>Se rechazó el contenido del mensaje</translation>
    </message>
    <message>
        <source>The mail server takes no internationalised addresses</source>
        <translation>El servidor de correo no acepta direcciones internacionalizadas</translation>
    </message>
    <message>
        <source>Blocked by the recipient&apos;s server</source>
        <translation>Bloqueado por el servidor del destinatario</translation>
    </message>
    <message>
        <source>No such mailbox</source>
        <translation>No existe ese buzón</translation>
    </message>
    <message>
        <source>The mailbox is closed</source>
        <translation>El buzón está cerrado</translation>
    </message>
    <message>
        <source>No such mail domain</source>
        <translation>No existe ese dominio de correo</translation>
    </message>
    <message>
        <source>Refused by the mail server</source>
        <translation>Rechazado por el servidor de correo</translation>
    </message>
    <message>
        <source>Refused by the mail server for now</source>
        <translation>Rechazado por el servidor de correo por ahora</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The message is larger than the mail server takes.</source>
        <translation>El mensaje es más grande de lo que acepta el servidor de correo.</translation>
    </message>
    <message>
        <source>The mail server does not take addresses with letters beyond a to z before the @ (it lacks SMTPUTF8).</source>
        <translation>El servidor de correo no acepta direcciones con letras fuera de la a a la z antes de la @ (le falta SMTPUTF8).</translation>
    </message>
    <message>
        <source>The mail server&apos;s answer could not be understood.</source>
        <translation>No se pudo entender la respuesta del servidor de correo.</translation>
    </message>
    <message>
        <source>Mail cannot be sent to or from this address.</source>
        <translation>No se puede enviar correo a esta dirección ni desde ella.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server could not be reached in time</source>
        <translation>No se pudo contactar a tiempo con el servidor del destinatario</translation>
    </message>
    <message>
        <source>The mail server does not take the sender&apos;s address, which has letters beyond a to z before the @ (it lacks SMTPUTF8).</source>
        <translation>El servidor de correo no acepta la dirección del remitente, que tiene letras distintas de la a a la z delante de la @ (no ofrece SMTPUTF8).</translation>
    </message>
    <message>
        <source>Sending was stopped</source>
        <translation>Se detuvo el envío</translation>
    </message>
    <message>
        <source>The mail server calls the order of commands wrong</source>
        <translation>El servidor de correo dice que el orden de los comandos es incorrecto</translation>
    </message>
</context>
<context>
    <name>MailPresets</name>
    <message>
        <source>It wants an app password, which you make in the account’s security settings.</source>
        <translation>Requiere una contraseña de aplicación, que se crea en la configuración de seguridad de la cuenta.</translation>
    </message>
    <message>
        <source>User and password are the SMTP credentials that you make in its console.</source>
        <translation>Usuario y contraseña son las credenciales SMTP que se crean en su consola.</translation>
    </message>
    <message>
        <source>The mailbox needs authenticated SMTP, which its administrator switches on. Microsoft takes 30 messages a minute.</source>
        <translation>El buzón necesita SMTP autenticado, que activa su administrador. Microsoft acepta 30 mensajes por minuto.</translation>
    </message>
    <message>
        <source>The relay is switched on in the admin console. It wants an app password.</source>
        <translation>La retransmisión se activa en la consola de administración. Requiere una contraseña de aplicación.</translation>
    </message>
    <message>
        <source>Sending by other programs is switched on in the mailbox’s settings.</source>
        <translation>El envío desde otros programas se activa en la configuración del buzón.</translation>
    </message>
    <message>
        <source>User and password are the SMTP credentials of your region. Change the region in the server’s name if it is another.</source>
        <translation>Usuario y contraseña son las credenciales SMTP de su región. Cambie la región en el nombre del servidor si es otra.</translation>
    </message>
    <message>
        <source>The user is “apikey”, the password an API key.</source>
        <translation>El usuario es “apikey”; la contraseña, una clave de API.</translation>
    </message>
    <message>
        <source>User and password are both the server’s API token.</source>
        <translation>Usuario y contraseña son ambos el token de API del servidor.</translation>
    </message>
</context>
<context>
    <name>MailReason</name>
    <message>
        <source>The server put it off for too long, and it was given up</source>
        <translation>El servidor lo aplazó demasiado tiempo y se desistió de enviarlo</translation>
    </message>
    <message>
        <source>This address takes no mail</source>
        <translation>Esta dirección no recibe correo</translation>
    </message>
    <message>
        <source>The mail could not be written: %1</source>
        <translation>No se pudo escribir el correo: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The access was removed</source>
        <translation>Se retiró el acceso</translation>
    </message>
    <message>
        <source>The client is inactive</source>
        <translation>El cliente está inactivo</translation>
    </message>
    <message>
        <source>The invitation had ended</source>
        <translation>La invitación había terminado</translation>
    </message>
    <message>
        <source>The link had expired</source>
        <translation>El enlace había vencido</translation>
    </message>
    <message>
        <source>The link was made on another computer</source>
        <translation>El enlace se creó en otra computadora</translation>
    </message>
    <message>
        <source>The person has an account by now</source>
        <translation>La persona ya tiene una cuenta</translation>
    </message>
    <message>
        <source>There was nothing left to tell</source>
        <translation>No quedaba nada que comunicar</translation>
    </message>
    <message>
        <source>A person said that it arrived</source>
        <translation>Una persona dijo que llegó</translation>
    </message>
    <message>
        <source>A person said to send it again</source>
        <translation>Una persona dijo que se enviara de nuevo</translation>
    </message>
    <message>
        <source>Paused because the firm was restored from a backup</source>
        <translation>En pausa porque la firma se restauró desde una copia de seguridad</translation>
    </message>
    <message>
        <source>The test has ended</source>
        <translation>La prueba terminó</translation>
    </message>
    <message>
        <source>Correct the sign-in in the mail account’s settings; sending then goes on. Nothing was lost.</source>
        <translation>Corrija el inicio de sesión en los ajustes de la cuenta de correo; después el envío continúa. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Set a sender’s address that belongs to the mail account, or ask the provider to allow it; sending then goes on. Nothing was lost.</source>
        <translation>Indique una dirección de remitente que pertenezca a la cuenta de correo, o pida al proveedor que la permita; después el envío continúa. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Check the server’s name in the mail account’s settings, or ask whoever runs the server for a valid certificate; then resume. Nothing was lost.</source>
        <translation>Compruebe el nombre del servidor en los ajustes de la cuenta de correo, o pida un certificado válido a quien lleva el servidor; después reanude. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Ask the mail provider why it refuses this computer; then resume. Nothing was lost.</source>
        <translation>Pregunte al proveedor de correo por qué rechaza este equipo; después reanude. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Several mails in a row were blocked. Ask the mail provider about the sender’s reputation (SPF, DKIM, block lists) before you resume, or more will be.</source>
        <translation>Se han bloqueado varios correos seguidos. Pregunte al proveedor por la reputación del remitente (SPF, DKIM, listas de bloqueo) antes de reanudar, o se bloquearán más.</translation>
    </message>
    <message>
        <source>A report said that it arrived</source>
        <translation>Un informe dijo que había llegado</translation>
    </message>
    <message>
        <source>Something between Portico and the mail server, such as a virus scanner, may be in the way. Ask the mail provider; then resume. Nothing was lost.</source>
        <translation>Puede que algo entre Portico y el servidor de correo, como un antivirus, lo impida. Pregunte al proveedor de correo; después reanude. No se ha perdido nada.</translation>
    </message>
</context>
<context>
    <name>MailTasks</name>
    <message>
        <source>The mail folder lies in the firm&apos;s folder, in which nothing stands in the clear. Choose one elsewhere.</source>
        <translation>La carpeta de correo está dentro de la carpeta de la firma, donde nada queda sin cifrar. Elija otra en otro lugar.</translation>
    </message>
    <message>
        <source>There is no such mail.</source>
        <translation>No existe ese correo.</translation>
    </message>
    <message>
        <source>Only mail that waits can be cancelled.</source>
        <translation>Solo se puede cancelar el correo que espera.</translation>
    </message>
    <message>
        <source>Only unconfirmed mail has to be settled.</source>
        <translation>Solo hay que resolver el correo sin confirmar.</translation>
    </message>
    <message>
        <source>This address takes no mail: correct it, or reactivate it if you know that it works again.</source>
        <translation>Esta dirección no recibe correo: corríjala, o reactívela si sabe que vuelve a funcionar.</translation>
    </message>
    <message>
        <source>A newer mail to this address is already queued, on its way or unconfirmed.</source>
        <translation>Un correo más reciente a esta dirección ya está en cola, en camino o sin confirmar.</translation>
    </message>
    <message>
        <source>Only mail that failed or waits can be tried again.</source>
        <translation>Solo se puede intentar de nuevo el correo que falló o que espera.</translation>
    </message>
    <message>
        <source>The mail account needs the name of its server.</source>
        <translation>La cuenta de correo necesita el nombre de su servidor.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>A password is never sent in the clear: choose STARTTLS or TLS, or leave the user empty.</source>
        <translation>Una contraseña nunca se envía sin cifrar: elija STARTTLS o TLS, o deje vacío el usuario.</translation>
    </message>
    <message>
        <source>The mail folder needs its whole path.</source>
        <translation>La carpeta de correo necesita su ruta completa.</translation>
    </message>
    <message>
        <source>A limit is a number of mails, or 0 for no limit.</source>
        <translation>Un límite es un número de correos, o 0 si no hay límite.</translation>
    </message>
    <message>
        <source>Set up the mail account first.</source>
        <translation>Configure primero la cuenta de correo.</translation>
    </message>
    <message>
        <source>This mail also speaks of clients that you do not look after. Somebody who sees all clients can open or cancel it.</source>
        <translation>Este correo habla también de clientes que usted no atiende. Alguien que vea todos los clientes puede abrirlo o cancelarlo.</translation>
    </message>
    <message>
        <source>Somebody else changed the mail account meanwhile. Look at it first, then change it again.</source>
        <translation>Otra persona cambió la cuenta de correo entretanto. Véala primero y cámbiela después de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in by the mail provider needs a user, the client’s id and two addresses.</source>
        <translation>El inicio de sesión con el proveedor de correo necesita un usuario, el identificador del cliente y dos direcciones.</translation>
    </message>
    <message>
        <source>The address of the provider’s sign-in must begin with https.</source>
        <translation>La dirección del inicio de sesión del proveedor debe empezar por https.</translation>
    </message>
    <message>
        <source>Connections are a number from 1 to %1.</source>
        <translation>Las conexiones son un número del 1 al %1.</translation>
    </message>
    <message>
        <source>The name of a server holds no blanks, line ends or invisible characters.</source>
        <translation>El nombre de un servidor no lleva espacios, saltos de línea ni caracteres invisibles.</translation>
    </message>
    <message>
        <source>That is no name of a server: it reads like mail.example.com, or is an IP address. The port is a setting of its own.</source>
        <translation>Eso no es el nombre de un servidor: es como mail.example.com, o una dirección IP. El puerto es un ajuste aparte.</translation>
    </message>
    <message>
        <source>A user name holds no line ends and no other control characters.</source>
        <translation>Un nombre de usuario no contiene saltos de línea ni otros caracteres de control.</translation>
    </message>
    <message>
        <source>A sign-in is never sent in the clear: choose STARTTLS or TLS.</source>
        <translation>Un inicio de sesión nunca se envía sin cifrar: elija STARTTLS o TLS.</translation>
    </message>
</context>
<context>
    <name>MakeFirm</name>
    <message>
        <source>The folder for mail cannot be made.</source>
        <translation>No se puede crear la carpeta de correo.</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>Indique la ruta completa de una carpeta.</translation>
    </message>
    <message>
        <source>There is a firm in this folder already. Choose another folder, or open that firm.</source>
        <translation>Ya hay una firma en esta carpeta. Elija otra carpeta, o abra esa firma.</translation>
    </message>
    <message>
        <source>Portico may not write into this folder.</source>
        <translation>Portico no puede escribir en esta carpeta.</translation>
    </message>
</context>
<context>
    <name>MemberTasks</name>
    <message>
        <source>The password is wrong.</source>
        <translation>La contraseña es incorrecta.</translation>
    </message>
    <message>
        <source>There is no such team member.</source>
        <translation>No existe ese miembro del equipo.</translation>
    </message>
    <message>
        <source>A team member needs a name.</source>
        <translation>El miembro del equipo necesita un nombre.</translation>
    </message>
    <message>
        <source>%1 has this address already.</source>
        <translation>%1 ya tiene esta dirección.</translation>
    </message>
    <message>
        <source>A firm keeps at least one active admin. Make somebody else an admin first.</source>
        <translation>Una firma conserva al menos un administrador activo. Nombre primero a otra persona como administrador.</translation>
    </message>
    <message>
        <source>You cannot make yourself inactive. Another admin can.</source>
        <translation>Usted no puede ponerse como inactivo. Otro administrador puede hacerlo.</translation>
    </message>
    <message>
        <source>A password has at least %1 characters.</source>
        <translation>Una contraseña tiene al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>There is not enough memory to make a password.</source>
        <translation>No hay suficiente memoria para crear una contraseña.</translation>
    </message>
    <message>
        <source>Everybody chooses their own password. You can only take another&apos;s away.</source>
        <translation>Cada persona elige su propia contraseña. Usted solo puede quitar la de otra.</translation>
    </message>
    <message>
        <source>A team member&apos;s name has 200 characters at the most.</source>
        <translation>El nombre de un miembro del equipo tiene como máximo 200 caracteres.</translation>
    </message>
</context>
<context>
    <name>OAuth</name>
    <message>
        <source>Nobody finished the sign-in in the browser.</source>
        <translation>Nadie terminó el inicio de sesión en el navegador.</translation>
    </message>
    <message>
        <source>The sign-in needs the client’s id and the provider’s two addresses.</source>
        <translation>El inicio de sesión necesita el identificador del cliente y las dos direcciones del proveedor.</translation>
    </message>
    <message>
        <source>The address of the provider’s sign-in must begin with https.</source>
        <translation>La dirección del inicio de sesión del proveedor debe empezar por https.</translation>
    </message>
    <message>
        <source>No port is free for the browser’s answer.</source>
        <translation>No hay ningún puerto libre para la respuesta del navegador.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Aquí no hay nada.</translation>
    </message>
    <message>
        <source>Portico was not allowed to send mail. This window can be closed.</source>
        <translation>No se ha permitido a Portico enviar correo. Esta ventana se puede cerrar.</translation>
    </message>
    <message>
        <source>The mail provider, or you, did not allow Portico to send mail.</source>
        <translation>El proveedor de correo, o usted, no ha permitido a Portico enviar correo.</translation>
    </message>
    <message>
        <source>Thank you. Go back to Portico; this window can be closed.</source>
        <translation>Gracias. Vuelva a Portico; esta ventana se puede cerrar.</translation>
    </message>
    <message>
        <source>The mail provider gave no lasting permission to send mail.</source>
        <translation>El proveedor de correo no ha dado un permiso duradero para enviar correo.</translation>
    </message>
    <message>
        <source>The mail provider does not accept the sign-in any more. Sign in again in the mail account’s settings.</source>
        <translation>El proveedor de correo ya no acepta el inicio de sesión. Inicie sesión de nuevo en los ajustes de la cuenta de correo.</translation>
    </message>
    <message>
        <source>The mail provider’s sign-in cannot be reached.</source>
        <translation>No se puede acceder al inicio de sesión del proveedor de correo.</translation>
    </message>
    <message>
        <source>The mail provider’s sign-in gave no answer that can be used (HTTP %1).</source>
        <translation>El inicio de sesión del proveedor de correo no dio una respuesta que se pueda usar (HTTP %1).</translation>
    </message>
</context>
<context>
    <name>OutboxSender</name>
    <message>
        <source>The queue is paused because the firm was restored from a backup. Look through it before you resume.</source>
        <translation>La cola está en pausa porque la firma se restauró desde una copia de seguridad. Revísela antes de reanudar.</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>La cola está en pausa.</translation>
    </message>
    <message>
        <source>The queue has stopped: %1</source>
        <translation>La cola se detuvo: %1</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>A file could not be written to the disk.</source>
        <translation>No se pudo escribir un archivo en el disco.</translation>
    </message>
    <message>
        <source>A file could not be made.</source>
        <translation>No se pudo crear un archivo.</translation>
    </message>
    <message>
        <source>A folder could not be made.</source>
        <translation>No se pudo crear una carpeta.</translation>
    </message>
    <message>
        <source>The rights of a file could not be set.</source>
        <translation>No se pudieron establecer los permisos de un archivo.</translation>
    </message>
    <message>
        <source>A file could not be put in its place.</source>
        <translation>No se pudo poner un archivo en su lugar.</translation>
    </message>
    <message>
        <source>A file could not be written. Perhaps the disk is full.</source>
        <translation>No se pudo escribir un archivo. Quizá el disco está lleno.</translation>
    </message>
    <message>
        <source>A lock file could not be opened.</source>
        <translation>No se pudo abrir un archivo de bloqueo.</translation>
    </message>
    <message>
        <source>Another program is using this at the moment.</source>
        <translation>Otro programa lo está usando en este momento.</translation>
    </message>
    <message>
        <source>Nothing was typed.</source>
        <translation>No se escribió nada.</translation>
    </message>
</context>
<context>
    <name>PortalTasks</name>
    <message>
        <source>There is no such person on this client&apos;s portal.</source>
        <translation>No existe esa persona en el portal de este cliente.</translation>
    </message>
    <message>
        <source>This person&apos;s access was removed already.</source>
        <translation>El acceso de esta persona ya se retiró.</translation>
    </message>
    <message>
        <source>This person has an account and can sign in: no invite is needed.</source>
        <translation>Esta persona tiene una cuenta y puede iniciar sesión: no hace falta una invitación.</translation>
    </message>
    <message>
        <source>This person has an account and can sign in: no link is needed.</source>
        <translation>Esta persona tiene una cuenta y puede iniciar sesión: no hace falta un enlace.</translation>
    </message>
    <message>
        <source>This person was not invited yet.</source>
        <translation>Esta persona aún no fue invitada.</translation>
    </message>
    <message>
        <source>The invite has not gone out yet: its link is made when it does.</source>
        <translation>La invitación aún no ha salido: su enlace se crea cuando salga.</translation>
    </message>
    <message>
        <source>The link has expired: use Resend Invite for a new one.</source>
        <translation>El enlace venció: use “Reenviar invitación” para obtener uno nuevo.</translation>
    </message>
    <message>
        <source>The link was made on another computer and is not kept here: use Resend Invite for a new one.</source>
        <translation>El enlace se creó en otra computadora y no se guarda aquí: use “Reenviar invitación” para obtener uno nuevo.</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>No existe ese contacto.</translation>
    </message>
    <message>
        <source>The link also opens portals of clients that you do not look after. Somebody who sees all clients can copy it; Resend Invite sends the person a link.</source>
        <translation>El enlace abre también portales de clientes que usted no atiende. Alguien que vea todos los clientes puede copiarlo; Reenviar invitación envía un enlace a la persona.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>No existe esa cuenta.</translation>
    </message>
</context>
<context>
    <name>PortalUserExport</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Client Records</source>
        <translation>Fichas de clientes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Last Login</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>Web Sessions</source>
        <translation>Sesiones web</translation>
    </message>
    <message>
        <source>Email Inactive</source>
        <translation>Correo inactivo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>ProgramParts</name>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>Windows, network, printing</source>
        <translation>Ventanas, red, impresión</translation>
    </message>
    <message>
        <source>The encrypted database engine</source>
        <translation>El motor de base de datos cifrada</translation>
    </message>
    <message>
        <source>The database engine within it</source>
        <translation>El motor de base de datos que contiene</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Dominio público</translation>
    </message>
    <message>
        <source>Keys, passwords, signatures</source>
        <translation>Claves, contraseñas, firmas</translation>
    </message>
    <message>
        <source>The system’s key store</source>
        <translation>El almacén de claves del sistema</translation>
    </message>
    <message>
        <source>Character sets of CSV files</source>
        <translation>Juegos de caracteres de archivos CSV</translation>
    </message>
    <message>
        <source>Reading CSV files</source>
        <translation>Lectura de archivos CSV</translation>
    </message>
    <message>
        <source>The windows’ font</source>
        <translation>El tipo de letra de las ventanas</translation>
    </message>
    <message>
        <source>Its authors have placed it in the public domain.</source>
        <translation>Sus autores lo han puesto en el dominio público.</translation>
    </message>
    <message>
        <source>Reading the mailbox of returned mail</source>
        <translation>Lectura del buzón de correo devuelto</translation>
    </message>
    <message>
        <source>Writing XLSX files</source>
        <translation>Escritura de archivos XLSX</translation>
    </message>
</context>
<context>
    <name>RecordBounceTask</name>
    <message>
        <source>The mail that came back is still being sent. Try again in a moment.</source>
        <translation>El correo devuelto aún se está enviando. Inténtelo de nuevo dentro de un momento.</translation>
    </message>
</context>
<context>
    <name>RecordParts</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Active or inactive</source>
        <translation>Activo o inactivo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>Identificación fiscal</translation>
    </message>
    <message>
        <source>Year end</source>
        <translation>Cierre del ejercicio</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignado a</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>Contacto principal</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>Portico does not know which team member you are. Choose one first.</source>
        <translation>Portico no sabe qué miembro del equipo es usted. Elija uno primero.</translation>
    </message>
    <message>
        <source>This needs the role Admin or the permission Manage Client Portals.</source>
        <translation>Esto requiere el rol Administrador o el permiso Administrar portales de clientes.</translation>
    </message>
    <message>
        <source>This needs the role Admin.</source>
        <translation>Esto requiere el rol Administrador.</translation>
    </message>
    <message>
        <source>There is no such client.</source>
        <translation>No existe ese cliente.</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>No existe ese contacto.</translation>
    </message>
    <message>
        <source>This person is also a contact of clients that you do not look after. Somebody who sees all clients can change the name, the address and the phone number.</source>
        <translation>Esta persona es también contacto de clientes que usted no atiende. Alguien que vea todos los clientes puede cambiar el nombre, la dirección y el teléfono.</translation>
    </message>
    <message>
        <source>Returned mail can be about any client: it is read by somebody who sees all clients.</source>
        <translation>El correo devuelto puede tratar de cualquier cliente: lo lee alguien que vea todos los clientes.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The backup was not written. See that its disk is connected and has room, and that you may write there; then try again.</source>
        <translation>No se escribió la copia de seguridad. Compruebe que su disco está conectado y tiene espacio, y que usted puede escribir en él; luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This backup is damaged or cut off, so nothing was restored. Use another one.</source>
        <translation>Esta copia de seguridad está dañada o incompleta, así que no se restauró nada. Use otra.</translation>
    </message>
    <message>
        <source>There is something else of this name already, which is no backup. Choose another name for the backup.</source>
        <translation>Ya hay algo con este nombre que no es una copia de seguridad. Elija otro nombre para la copia.</translation>
    </message>
    <message>
        <source>There is no such backup file.</source>
        <translation>No existe ese archivo de copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup file cannot be read. Give your account the right to read it.</source>
        <translation>No se puede leer el archivo de la copia de seguridad. Dé a su cuenta el permiso de leerlo.</translation>
    </message>
    <message>
        <source>This is not a backup file of Portico.</source>
        <translation>Este no es un archivo de copia de seguridad de Portico.</translation>
    </message>
    <message>
        <source>The backup could not be unpacked: you may not write into that folder.</source>
        <translation>No se pudo desempaquetar la copia de seguridad: usted no puede escribir en esa carpeta.</translation>
    </message>
    <message>
        <source>The backup could not be unpacked. See that the disk has room for it, then try again.</source>
        <translation>No se pudo desempaquetar la copia de seguridad. Compruebe que el disco tiene espacio para ella e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>That is not a key of a firm: a key has 32 bytes. Use the key file or the recovery key of this firm.</source>
        <translation>Esa no es la clave de una firma: una clave tiene 32 bytes. Use el archivo de clave o la clave de recuperación de esta firma.</translation>
    </message>
    <message>
        <source>There is a firm in this folder already. Choose an empty folder, or open that firm.</source>
        <translation>Ya hay una firma en esta carpeta. Elija una carpeta vacía, o abra esa firma.</translation>
    </message>
    <message>
        <source>There is no firm in this folder. Choose the folder that holds firm.db, or make a new firm.</source>
        <translation>No hay ninguna firma en esta carpeta. Elija la carpeta que contiene firm.db, o cree una firma nueva.</translation>
    </message>
    <message>
        <source>The firm&apos;s data cannot be read. Give your account the right to read the firm&apos;s folder.</source>
        <translation>No se pueden leer los datos de la firma. Dé a su cuenta el permiso de leer la carpeta de la firma.</translation>
    </message>
    <message>
        <source>The file firm.db in this folder is not encrypted, so Portico did not make it. Choose the folder of a firm, or restore a backup.</source>
        <translation>El archivo firm.db de esta carpeta no está cifrado, así que no lo creó Portico. Elija la carpeta de una firma, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The file firm.db in this folder is empty or cut off. Keep a copy of the folder, and restore the newest backup.</source>
        <translation>El archivo firm.db de esta carpeta está vacío o incompleto. Guarde una copia de la carpeta y restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>This copy of Portico was built with a database engine that is too old to be safe. Install a proper copy of Portico.</source>
        <translation>Esta copia de Portico se compiló con un motor de base de datos demasiado antiguo para ser seguro. Instale una copia correcta de Portico.</translation>
    </message>
    <message>
        <source>The database engine does not encrypt, so Portico will not use it. Install a proper copy of Portico.</source>
        <translation>El motor de base de datos no cifra, así que Portico no lo usará. Instale una copia correcta de Portico.</translation>
    </message>
    <message>
        <source>This was stopped before it was finished.</source>
        <translation>Esto se detuvo antes de terminar.</translation>
    </message>
    <message>
        <source>This folder lies on another computer or a network drive, where the firm&apos;s data would be damaged sooner or later. Choose a folder on this computer&apos;s own disk.</source>
        <translation>Esta carpeta está en otra computadora o en una unidad de red, donde los datos de la firma se dañarían tarde o temprano. Elija una carpeta en el disco de esta computadora.</translation>
    </message>
    <message>
        <source>This key does not fit the firm. Use the key file of this firm, or its recovery key.</source>
        <translation>Esta clave no corresponde a la firma. Use el archivo de clave de esta firma o su clave de recuperación.</translation>
    </message>
    <message>
        <source>The firm is being changed by another program at the moment (a restore or an update), or is open in it. Close it there, then try again.</source>
        <translation>Otro programa está cambiando la firma en este momento (una restauración o una actualización), o la tiene abierta. Ciérrela allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The firm&apos;s data is of an older Portico. Open the firm once with the program Portico, then start this again.</source>
        <translation>Los datos de la firma son de un Portico más antiguo. Abra la firma una vez con el programa Portico y luego inicie esto de nuevo.</translation>
    </message>
    <message>
        <source>The firm in this folder was not made to the end, and holds nothing. Remove the folder and make the firm again, or restore a backup.</source>
        <translation>La firma de esta carpeta no se terminó de crear y no contiene nada. Elimine la carpeta y cree la firma de nuevo, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The firm&apos;s data was asked for in a wrong place.</source>
        <translation>Los datos de la firma se pidieron en un lugar equivocado.</translation>
    </message>
    <message>
        <source>The key that is kept here does not fit this firm. Use the right key file, or the firm&apos;s recovery key.</source>
        <translation>La clave que se guarda aquí no corresponde a esta firma. Use el archivo de clave correcto o la clave de recuperación de la firma.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs and try again.</source>
        <translation>No hay suficiente memoria para esto. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file firm.keys in the firm&apos;s folder is damaged. Restore it, or the whole firm, from the newest backup.</source>
        <translation>El archivo firm.keys de la carpeta de la firma está dañado. Restáurelo, o toda la firma, desde la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this firm. Look for the one that was printed or saved when the firm was made.</source>
        <translation>Esta no es la clave de recuperación de esta firma. Busque la que se imprimió o guardó cuando se creó la firma.</translation>
    </message>
    <message>
        <source>The file firm.keys is missing from the firm&apos;s folder. Put it back, or restore the newest backup.</source>
        <translation>Falta el archivo firm.keys en la carpeta de la firma. Vuelva a ponerlo, o restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The key of this backup is not on this computer. Give the recovery key of the firm that it was made of.</source>
        <translation>La clave de esta copia de seguridad no está en esta computadora. Indique la clave de recuperación de la firma de la que se hizo.</translation>
    </message>
    <message>
        <source>There is a firm in this folder. Confirm that the backup shall take its place, or choose an empty folder.</source>
        <translation>Hay una firma en esta carpeta. Confirme que la copia de seguridad debe ocupar su lugar, o elija una carpeta vacía.</translation>
    </message>
    <message>
        <source>The data in this backup is damaged, so nothing was restored. Use another backup.</source>
        <translation>Los datos de esta copia de seguridad están dañados, así que no se restauró nada. Use otra copia.</translation>
    </message>
    <message>
        <source>The backup could not be prepared. See that the disk has room for it, then try again.</source>
        <translation>No se pudo preparar la copia de seguridad. Compruebe que el disco tiene espacio para ella e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The firm&apos;s present data could not be put aside, so nothing was restored. See that the disk has room for a second copy.</source>
        <translation>No se pudieron apartar los datos actuales de la firma, así que no se restauró nada. Compruebe que el disco tiene espacio para una segunda copia.</translation>
    </message>
    <message>
        <source>This folder holds another firm than the backup. Choose that firm&apos;s folder, or an empty one.</source>
        <translation>Esta carpeta contiene una firma distinta de la de la copia de seguridad. Elija la carpeta de esa firma, o una vacía.</translation>
    </message>
    <message>
        <source>The firm is open in another window or program. Close it there, then restore.</source>
        <translation>La firma está abierta en otra ventana o programa. Ciérrela allí y luego restaure.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose an empty one for the firm.</source>
        <translation>Esta carpeta no está vacía. Elija una vacía para la firma.</translation>
    </message>
    <message>
        <source>There is a folder in the way: %1. Give it another name, or choose another place for the firm.</source>
        <translation>Hay una carpeta que estorba: %1. Dele otro nombre, o elija otro lugar para la firma.</translation>
    </message>
    <message>
        <source>The folder for the firm could not be made. Choose one on a disk that you may write to.</source>
        <translation>No se pudo crear la carpeta para la firma. Elija una en un disco en el que usted pueda escribir.</translation>
    </message>
    <message>
        <source>The key file lies in the firm&apos;s folder, where whoever takes the folder has the key too. Keep it elsewhere.</source>
        <translation>El archivo de clave está dentro de la carpeta de la firma: quien se lleve la carpeta tendrá también la clave. Guárdelo en otro lugar.</translation>
    </message>
    <message>
        <source>Others can read the key file. Take their rights to it (mode 0600), then try again.</source>
        <translation>Otras personas pueden leer el archivo de clave. Quíteles los permisos (modo 0600) e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The key file cannot be read. Give your account the right to read it.</source>
        <translation>No se puede leer el archivo de clave. Dé a su cuenta el permiso de leerlo.</translation>
    </message>
    <message>
        <source>That is not a key file of Portico, or it is damaged. Use the key file of this firm, or its recovery key.</source>
        <translation>Ese no es un archivo de clave de Portico, o está dañado. Use el archivo de clave de esta firma o su clave de recuperación.</translation>
    </message>
    <message>
        <source>The key file holds no key of this firm. Use the right key file, or the firm&apos;s recovery key.</source>
        <translation>El archivo de clave no contiene ninguna clave de esta firma. Use el archivo de clave correcto o la clave de recuperación de la firma.</translation>
    </message>
    <message>
        <source>The key file is missing. Put it back, or use the firm&apos;s recovery key.</source>
        <translation>Falta el archivo de clave. Vuelva a ponerlo, o use la clave de recuperación de la firma.</translation>
    </message>
    <message>
        <source>This computer holds no key of this firm. Use the firm&apos;s key file, or its recovery key.</source>
        <translation>Esta computadora no guarda ninguna clave de esta firma. Use el archivo de clave de la firma o su clave de recuperación.</translation>
    </message>
    <message>
        <source>The file firm.db in this folder was not made by Portico. Choose the folder of a firm, or restore a backup.</source>
        <translation>El archivo firm.db de esta carpeta no lo creó Portico. Elija la carpeta de una firma, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>A newer Portico has worked with this firm. Install the newest Portico on this computer and open the firm with it.</source>
        <translation>Un Portico más reciente trabajó con esta firma. Instale el Portico más reciente en esta computadora y abra la firma con él.</translation>
    </message>
    <message>
        <source>The recovery key holds a sign that no recovery key has: it is made of capital letters and digits, without 0, 1, I and O. Look at it again.</source>
        <translation>La clave de recuperación contiene un signo que ninguna clave de recuperación tiene: se compone de letras mayúsculas y dígitos, sin 0, 1, I ni O. Revísela.</translation>
    </message>
    <message>
        <source>The recovery key is not complete: it has seven groups of five letters and digits.</source>
        <translation>La clave de recuperación no está completa: tiene siete grupos de cinco letras y dígitos.</translation>
    </message>
    <message>
        <source>The recovery key was mistyped. Compare it with the printed one, sign by sign.</source>
        <translation>La clave de recuperación está mal escrita. Compárela con la impresa, signo por signo.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this change was saved: make room on the disk that holds the firm&apos;s folder, then try again.</source>
        <translation>El disco está lleno. No se guardó nada de este cambio: libere espacio en el disco que contiene la carpeta de la firma e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Portico may not write into the firm&apos;s folder, so nothing was saved. Give your account the right to change it, or move the folder to a disk that can be written to.</source>
        <translation>Portico no puede escribir en la carpeta de la firma, así que no se guardó nada. Dé a su cuenta el permiso de cambiarla, o mueva la carpeta a un disco en el que se pueda escribir.</translation>
    </message>
    <message>
        <source>This program has no right to that part of the firm&apos;s data.</source>
        <translation>Este programa no tiene permiso para esa parte de los datos de la firma.</translation>
    </message>
    <message>
        <source>The key does not fit the firm&apos;s data, or the file is damaged. Use the key or the recovery key of this firm; if they are right, restore the newest backup.</source>
        <translation>La clave no corresponde a los datos de la firma, o el archivo está dañado. Use la clave o la clave de recuperación de esta firma; si son correctas, restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The firm&apos;s data is damaged on the disk. Nothing was changed: close Portico, keep a copy of the firm&apos;s folder, and restore the newest backup.</source>
        <translation>Los datos de la firma están dañados en el disco. No se cambió nada: cierre Portico, guarde una copia de la carpeta de la firma y restaure la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>Another program is writing to the firm&apos;s data. Try again in a moment.</source>
        <translation>Otro programa está escribiendo en los datos de la firma. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The firm&apos;s data cannot be opened. See that the folder is there, that your account may read and change it, and that its disk is connected.</source>
        <translation>No se pueden abrir los datos de la firma. Compruebe que la carpeta está ahí, que su cuenta puede leerla y cambiarla, y que su disco está conectado.</translation>
    </message>
    <message>
        <source>The disk reported an error, and this was not saved. See that the disk with the firm&apos;s folder is connected and sound, then try again.</source>
        <translation>El disco informó de un error y esto no se guardó. Compruebe que el disco con la carpeta de la firma está conectado y en buen estado, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This is too long to be saved.</source>
        <translation>Esto es demasiado largo para guardarlo.</translation>
    </message>
    <message>
        <source>This does not fit what is saved already, perhaps because it was changed meanwhile. Look at it again.</source>
        <translation>Esto no concuerda con lo que ya está guardado, quizá porque cambió mientras tanto. Revíselo de nuevo.</translation>
    </message>
    <message>
        <source>The firm&apos;s data could not be read or written because of a fault in Portico. Nothing of this change was saved.</source>
        <translation>No se pudieron leer o escribir los datos de la firma por un fallo de Portico. No se guardó nada de este cambio.</translation>
    </message>
    <message>
        <source>This computer&apos;s key store holds no key of this firm. Use the firm&apos;s recovery key.</source>
        <translation>El almacén de claves de esta computadora no contiene ninguna clave de esta firma. Use la clave de recuperación de la firma.</translation>
    </message>
    <message>
        <source>This computer&apos;s key store was not opened for Portico. Allow it, or use the firm&apos;s recovery key.</source>
        <translation>El almacén de claves de esta computadora no se abrió para Portico. Permítalo, o use la clave de recuperación de la firma.</translation>
    </message>
    <message>
        <source>This computer has no key store that answers. Use a key file instead.</source>
        <translation>Esta computadora no tiene ningún almacén de claves que responda. Use un archivo de clave en su lugar.</translation>
    </message>
    <message>
        <source>This folder is taken: another Portico is making a firm in it at this moment.</source>
        <translation>Esta carpeta está ocupada: otro Portico está creando una firma en ella en este momento.</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>La exportación se detuvo; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The file&apos;s name must end in .csv or .xlsx.</source>
        <translation>El nombre del archivo debe terminar en .csv o .xlsx.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>No se puede escribir «%1»: %2.</translation>
    </message>
</context>
<context>
    <name>TemplateRules</name>
    <message>
        <source>A template needs a name.</source>
        <translation>La plantilla necesita un nombre.</translation>
    </message>
    <message>
        <source>The name of a template is one line of at most 100 characters.</source>
        <translation>El nombre de una plantilla es una línea de 100 caracteres como máximo.</translation>
    </message>
    <message>
        <source>A mail needs a subject.</source>
        <translation>El correo necesita un asunto.</translation>
    </message>
    <message>
        <source>A subject is one line of at most 200 characters.</source>
        <translation>Un asunto es una línea de 200 caracteres como máximo.</translation>
    </message>
    <message>
        <source>A template needs a text.</source>
        <translation>La plantilla necesita un texto.</translation>
    </message>
    <message>
        <source>The text is longer than a mail should be: 20,000 characters at most.</source>
        <translation>El texto es más largo de lo que debe ser un correo: 20 000 caracteres como máximo.</translation>
    </message>
    <message>
        <source>An invitation must keep {{invite_link}}: without it nobody could follow it.</source>
        <translation>Una invitación debe conservar {{invite_link}}: sin él nadie podría seguirla.</translation>
    </message>
    <message>
        <source>A reminder must keep {{invite_link}}: without it nobody could follow it.</source>
        <translation>Un recordatorio debe conservar {{invite_link}}: sin él nadie podría seguirlo.</translation>
    </message>
    <message>
        <source>A message has no link of its own: the mail that it stands in brings {{invite_link}}.</source>
        <translation>Un mensaje no tiene enlace propio: el correo en el que aparece trae {{invite_link}}.</translation>
    </message>
    <message>
        <source>A message cannot hold {{message}}: that is the place where it will stand.</source>
        <translation>Un mensaje no puede contener {{message}}: ese es el lugar donde aparecerá.</translation>
    </message>
</context>
<context>
    <name>TemplateTasks</name>
    <message>
        <source>There is no such template.</source>
        <translation>No existe esa plantilla.</translation>
    </message>
    <message>
        <source>Another template has this name already.</source>
        <translation>Otra plantilla ya tiene este nombre.</translation>
    </message>
    <message>
        <source>A template stays what it is for.</source>
        <translation>Una plantilla sigue siendo para lo que es.</translation>
    </message>
    <message>
        <source>Somebody else has changed this template in the meantime.</source>
        <translation>Otra persona cambió esta plantilla mientras tanto.</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Copia de %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This template is the firm&apos;s own: there is no built-in text of it.</source>
        <translation>Esta plantilla es propia de la firma: no tiene un texto integrado.</translation>
    </message>
    <message>
        <source>This mail template has to stay: it is what goes out where nobody chooses another.</source>
        <translation>Esta plantilla de correo tiene que quedarse: es la que se envía cuando nadie elige otra.</translation>
    </message>
</context>
<context>
    <name>TextDecoder</name>
    <message>
        <source>Files in the character set %1 cannot be read here. Save the file as UTF-8 and try again.</source>
        <translation>Aquí no se pueden leer archivos con el juego de caracteres %1. Guarde el archivo como UTF-8 e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>UndoEditTask</name>
    <message>
        <source>This was changed again, or is in use by now, and stays: %1.</source>
        <translation>Esto se cambió de nuevo o ya está en uso, y se queda como está: %1.</translation>
    </message>
</context>
<context>
    <name>UndoImportTask</name>
    <message>
        <source>Undoing was cancelled; the import is as it was.</source>
        <translation>Se canceló la operación de deshacer; la importación está como estaba.</translation>
    </message>
    <message>
        <source>Every client of this import was changed since, so none was taken back.</source>
        <translation>Todos los clientes de esta importación cambiaron desde entonces, así que no se retiró ninguno.</translation>
    </message>
    <message>
        <source>Nothing of this import is left to take back.</source>
        <translation>No queda nada de esta importación que retirar.</translation>
    </message>
</context>
<context>
    <name>portico::AboutDialog</name>
    <message>
        <source>About Portico</source>
        <translation>Acerca de Portico</translation>
    </message>
    <message>
        <source>Portico %1</source>
        <translation>Portico %1</translation>
    </message>
    <message>
        <source>Practice management for accounting firms, with a portal for their clients.</source>
        <translation>Gestión de la práctica para firmas de contabilidad, con un portal para sus clientes.</translation>
    </message>
    <message>
        <source>Copy Versions</source>
        <translation>Copiar versiones</translation>
    </message>
    <message>
        <source>Parts of Portico</source>
        <translation>Partes de Portico</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>portico::ActivityCard</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Aquí aún no ha pasado nada.</translation>
    </message>
</context>
<context>
    <name>portico::ActivityText</name>
    <message>
        <source>%1 invited</source>
        <translation>Invitación a %1</translation>
    </message>
    <message>
        <source>Invite sent again to %1</source>
        <translation>Invitación enviada de nuevo a %1</translation>
    </message>
    <message>
        <source>Invite link of %1 copied</source>
        <translation>Enlace de invitación de %1 copiado</translation>
    </message>
    <message>
        <source>Email of %1 corrected</source>
        <translation>Correo electrónico de %1 corregido</translation>
    </message>
    <message>
        <source>Access of %1 removed</source>
        <translation>Acceso de %1 retirado</translation>
    </message>
    <message>
        <source>%1 accepted the invite</source>
        <translation>%1 aceptó la invitación</translation>
    </message>
    <message>
        <source>%1 signed in</source>
        <translation>%1 inició sesión</translation>
    </message>
    <message>
        <source>Mail to %1 came back</source>
        <translation>El correo a %1 fue devuelto</translation>
    </message>
    <message>
        <source>Invite of %1 cancelled</source>
        <translation>Invitación de %1 cancelada</translation>
    </message>
    <message>
        <source>%1 made inactive</source>
        <translation>%1 pasó a inactivo</translation>
    </message>
    <message>
        <source>%1 made active again</source>
        <translation>%1 está activo de nuevo</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Se agregó %1</translation>
    </message>
    <message>
        <source>%1 edited</source>
        <translation>Se editó %1</translation>
    </message>
    <message>
        <source>Contact %1 added</source>
        <translation>Se agregó el contacto %1</translation>
    </message>
    <message>
        <source>Contact %1 edited</source>
        <translation>Se editó el contacto %1</translation>
    </message>
    <message>
        <source>Contact %1 removed</source>
        <translation>Se quitó el contacto %1</translation>
    </message>
    <message>
        <source>Email of %1 reactivated</source>
        <translation>Correo electrónico de %1 reactivado</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>%1 made primary contact</source>
        <translation>%1 pasó a ser el contacto principal</translation>
    </message>
    <message>
        <source>Edit of %1 undone</source>
        <translation>Edición de %1 deshecha</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1: cliente eliminado</translation>
    </message>
</context>
<context>
    <name>portico::AddEmailField</name>
    <message>
        <source>Email of the primary contact</source>
        <translation>Correo del contacto principal</translation>
    </message>
    <message>
        <source>Email of %1</source>
        <translation>Correo de %1</translation>
    </message>
</context>
<context>
    <name>portico::AddressHealthDialog</name>
    <message>
        <source>Email Health of %1</source>
        <translation>Estado del correo de %1</translation>
    </message>
    <message>
        <source>The newest report as it came</source>
        <translation>El informe más reciente tal como llegó</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>Lets this address get mail again, because you know that it works.</source>
        <translation>Permite que esta dirección reciba correo de nuevo, porque usted sabe que funciona.</translation>
    </message>
    <message>
        <source>Correct Email…</source>
        <translation>Corregir correo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Takes mail</source>
        <translation>Recibe correo</translation>
    </message>
    <message>
        <source>Noted on %1: %2</source>
        <translation>Anotado el %1: %2</translation>
    </message>
    <message>
        <source>Nothing is known against this address.</source>
        <translation>No consta nada en contra de esta dirección.</translation>
    </message>
    <message>
        <source>Inactive since %1: gets no mail</source>
        <translation>Inactiva desde el %1: no recibe correo</translation>
    </message>
    <message>
        <source>Doubtful since %1</source>
        <translation>Dudosa desde el %1</translation>
    </message>
    <message>
        <source>%1. The server’s words: %2</source>
        <translation>%1. Palabras del servidor: %2</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No report came back; the words are those of the mail server while sending.</source>
        <translation>No volvió ningún informe; las palabras son las del servidor de correo al enviar.</translation>
    </message>
    <message>
        <source>Reports that came back, the newest one below:</source>
        <translation>Informes recibidos; el más reciente, abajo:</translation>
    </message>
    <message>
        <source>%1 gets mail again</source>
        <translation>%1 vuelve a recibir correo</translation>
    </message>
    <message>
        <source>Reports that came back. The newest one may also speak of clients that you do not look after, so only those who see all clients can read it:</source>
        <translation>Informes recibidos. El más reciente puede hablar también de clientes que usted no atiende, así que solo lo puede leer quien vea todos los clientes:</translation>
    </message>
</context>
<context>
    <name>portico::AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Portico&apos;s windows show it as soon as it is saved. Mail to clients stays as its template is written.</source>
        <translation>Las ventanas de Portico lo muestran en cuanto se guarda. El correo a los clientes queda como está escrita su plantilla.</translation>
    </message>
    <message>
        <source>Appearance saved</source>
        <translation>Apariencia guardada</translation>
    </message>
    <message>
        <source>Colo&amp;urs</source>
        <translation>Colo&amp;res</translation>
    </message>
</context>
<context>
    <name>portico::AskRecoveryKeyDialog</name>
    <message>
        <source>&amp;Recovery key</source>
        <translation>&amp;Clave de recuperación</translation>
    </message>
    <message>
        <source>Recovery Key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Open the Firm</source>
        <translation>Abrir la firma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Seven groups of five signs, from the paper or file that was kept when the firm was made.</source>
        <translation>Siete grupos de cinco signos, del papel o archivo que se guardó cuando se creó la firma.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Who are you?</source>
        <translation>¿&amp;Quién es usted?</translation>
    </message>
    <message>
        <source>The firm is being opened.</source>
        <translation>Se está abriendo la firma.</translation>
    </message>
</context>
<context>
    <name>portico::AssignDialog</name>
    <message numerus="yes">
        <source>Assign %Ln client(s)</source>
        <translation>
            <numerusform>Asignar %Ln cliente</numerusform>
            <numerusform>Asignar %Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Instead of those who look after them now</source>
        <translation>&amp;En lugar de quienes los atienden ahora</translation>
    </message>
    <message>
        <source>&amp;First, with those who look after them now</source>
        <translation>&amp;Primero, junto con quienes los atienden ahora</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>Miembro del equipo</translation>
    </message>
    <message>
        <source>&amp;Team member</source>
        <translation>&amp;Miembro del equipo</translation>
    </message>
    <message>
        <source>You see only clients that are assigned to you: those that you give away leave your list.</source>
        <translation>Solo ve los clientes que tiene asignados: los que ceda salen de su lista.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) assigned to %1</source>
        <translation>
            <numerusform>%Ln cliente asignado a %1</numerusform>
            <numerusform>%Ln clientes asignados a %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::BackupPage</name>
    <message>
        <source>Back up every &amp;day by itself</source>
        <translation>Hacer una copia cada &amp;día automáticamente</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Carpeta para las copias</translation>
    </message>
    <message>
        <source>Back Up &amp;Now…</source>
        <translation>&amp;Hacer copia ahora…</translation>
    </message>
    <message>
        <source>&amp;Restore from a File…</source>
        <translation>&amp;Restaurar desde un archivo…</translation>
    </message>
    <message>
        <source>In the firm’s own folder</source>
        <translation>En la carpeta propia de la firma</translation>
    </message>
    <message>
        <source>The last seven are kept; each is opened and its records are counted after it is written. A folder on another disk outlives this one.</source>
        <translation>Se conservan las siete últimas; cada una se abre y se cuentan sus registros después de escribirla. Una carpeta en otro disco sobrevive a este.</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>Copias diarias</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuales</translation>
    </message>
    <message>
        <source>A backup is encrypted like the firm itself: on another computer it opens with the recovery key.</source>
        <translation>Una copia de seguridad está cifrada como la propia firma: en otra computadora se abre con la clave de recuperación.</translation>
    </message>
    <message>
        <source>Backed up at %1: %L2 clients, %L3 contacts, %L4 mails counted in the file.</source>
        <translation>Copia hecha el %1: %L2 clientes, %L3 contactos y %L4 correos contados en el archivo.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>The newest is of %1. Look whether the folder is there and has room.</source>
        <translation>La más reciente es del %1. Compruebe si la carpeta está ahí y tiene espacio.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Restaurar la copia del %1</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>Indique la ruta completa de una carpeta.</translation>
    </message>
    <message>
        <source>Backup settings saved</source>
        <translation>Configuración de las copias guardada</translation>
    </message>
    <message>
        <source>Back Up</source>
        <translation>Hacer copia</translation>
    </message>
    <message>
        <source>A backup is being written.</source>
        <translation>Se está escribiendo una copia de seguridad.</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>Escribiendo la copia de seguridad…</translation>
    </message>
    <message>
        <source>Backed up: %L1 clients, %L2 contacts, %L3 mails counted in the file.</source>
        <translation>Copia hecha: %L1 clientes, %L2 contactos y %L3 correos contados en el archivo.</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups of Portico (*.portico-backup);;All files (*)</source>
        <translation>Copias de seguridad de Portico (*.portico-backup);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>This is a backup of another firm. Restore it into a folder of its own when Portico starts.</source>
        <translation>Esta es una copia de seguridad de otra firma. Restáurela en una carpeta propia cuando Portico se inicie.</translation>
    </message>
    <message>
        <source>Fo&amp;lder for the daily backups</source>
        <translation>Car&amp;peta para las copias diarias</translation>
    </message>
</context>
<context>
    <name>portico::BounceDrop</name>
    <message>
        <source>Read Returned Mail</source>
        <translation>Leer correo devuelto</translation>
    </message>
    <message>
        <source>Messages (*.eml *.msg *.txt);;All files (*)</source>
        <translation>Mensajes (*.eml *.msg *.txt);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>No se pudo leer %n archivo</numerusform>
            <numerusform>No se pudieron leer %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed: no message is a new report about mail of this firm</source>
        <translation>Nada cambió: ningún mensaje es un informe nuevo sobre correo de este despacho</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) noted; no mail failed</source>
        <translation>
            <numerusform>%n informe anotado; ningún correo falló</numerusform>
            <numerusform>%n informes anotados; ningún correo falló</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) came back and count as failed now</source>
        <translation>
            <numerusform>%n correo fue devuelto y ahora cuenta como fallido</numerusform>
            <numerusform>%n correos fueron devueltos y ahora cuentan como fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) changed nothing: %1</source>
        <translation>
            <numerusform>%n mensaje no cambió nada: %1</numerusform>
            <numerusform>%n mensajes no cambiaron nada: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>. </source>
        <comment>between two sentences</comment>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>portico::BulkClientDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>It is being done.</source>
        <translation>Se está haciendo.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>portico::BulkExport</name>
    <message>
        <source>Export Results</source>
        <translation>Exportar resultados</translation>
    </message>
    <message>
        <source>Invite results</source>
        <translation>Resultados de invitaciones</translation>
    </message>
</context>
<context>
    <name>portico::BulkInvitePanel</name>
    <message>
        <source>Who gets a new invite?</source>
        <translation>¿Quién recibe una nueva invitación?</translation>
    </message>
    <message>
        <source>Who should be invited?</source>
        <translation>¿A quién se debe invitar?</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Which part of the list</source>
        <translation>Qué parte de la lista</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Shared addresses</source>
        <translation>Direcciones compartidas</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Search by name or email</source>
        <translation>Buscar por nombre o correo</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>What they will see</source>
        <translation>Lo que verán</translation>
    </message>
    <message>
        <source>The list is being worked out.</source>
        <translation>Se está preparando la lista.</translation>
    </message>
    <message>
        <source>Nobody here can get a mail.</source>
        <translation>Nadie de aquí puede recibir un correo.</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>El mensaje es demasiado largo.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>1 mail</source>
        <translation>1 correo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails</source>
        <translation>
            <numerusform>%Ln correo</numerusform>
            <numerusform>%Ln correos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 client record</source>
        <translation>1 ficha de cliente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client records</source>
        <translation>
            <numerusform>%Ln ficha de cliente</numerusform>
            <numerusform>%Ln fichas de cliente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody here matches “%1”.</source>
        <translation>Nadie de aquí coincide con «%1».</translation>
    </message>
    <message>
        <source>Nobody can get a mail</source>
        <translation>Nadie puede recibir un correo</translation>
    </message>
    <message>
        <source>The list Left out says why.</source>
        <translation>La lista Omitidos dice por qué.</translation>
    </message>
    <message>
        <source>No address is shared</source>
        <translation>Ninguna dirección es compartida</translation>
    </message>
    <message>
        <source>Every mail goes to one person.</source>
        <translation>Cada correo va a una sola persona.</translation>
    </message>
    <message>
        <source>Nobody is left out</source>
        <translation>Nadie queda omitido</translation>
    </message>
    <message>
        <source>Everybody who was chosen gets a mail.</source>
        <translation>Todos los elegidos reciben un correo.</translation>
    </message>
    <message>
        <source>&amp;What They Will See</source>
        <translation>&amp;Lo que verán</translation>
    </message>
    <message>
        <source>Mistyped?</source>
        <translation>¿Mal escritas?</translation>
    </message>
    <message>
        <source>No address looks mistyped</source>
        <translation>Ninguna dirección parece mal escrita</translation>
    </message>
    <message>
        <source>Those that did were corrected.</source>
        <translation>Las que lo parecían se corrigieron.</translation>
    </message>
</context>
<context>
    <name>portico::BulkInviteWindow</name>
    <message>
        <source>Resend 1 Invite</source>
        <translation>Reenviar 1 invitación</translation>
    </message>
    <message numerus="yes">
        <source>Resend %Ln Invites</source>
        <translation>
            <numerusform>Reenviar %Ln invitación</numerusform>
            <numerusform>Reenviar %Ln invitaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Send 1 Invite</source>
        <translation>Enviar 1 invitación</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln Invites</source>
        <translation>
            <numerusform>Enviar %Ln invitación</numerusform>
            <numerusform>Enviar %Ln invitaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Resend Invite</source>
        <translation>Reenviar invitación</translation>
    </message>
    <message>
        <source>Send Invite</source>
        <translation>Enviar invitación</translation>
    </message>
    <message>
        <source>The mails are being made.</source>
        <translation>Se están preparando los correos.</translation>
    </message>
    <message>
        <source>1 mail.</source>
        <translation>1 correo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails.</source>
        <translation>
            <numerusform>%Ln correo.</numerusform>
            <numerusform>%Ln correos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::BulkResultsModel</name>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>d MMM, HH:mm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Client Records</source>
        <translation>Fichas de clientes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>portico::BulkRunWindow</name>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Mostrar fallidos</translation>
    </message>
    <message>
        <source>Show unconfirmed</source>
        <translation>Mostrar sin confirmar</translation>
    </message>
    <message>
        <source>Show left out</source>
        <translation>Mostrar omitidos</translation>
    </message>
    <message>
        <source>Show not gone yet</source>
        <translation>Mostrar los que aún no salieron</translation>
    </message>
    <message>
        <source>Show sent</source>
        <translation>Mostrar enviados</translation>
    </message>
    <message>
        <source>Show withdrawn</source>
        <translation>Mostrar retirados</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Buscar en los resultados</translation>
    </message>
    <message>
        <source>Sending Invites</source>
        <translation>Envío de invitaciones</translation>
    </message>
    <message>
        <source>Which results</source>
        <translation>Qué resultados</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>The list stays here until you close it.</source>
        <translation>La lista queda aquí hasta que la cierre.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This list was closed elsewhere.</source>
        <translation>Esta lista se cerró en otro lugar.</translation>
    </message>
    <message>
        <source>Closes the window. Sending goes on in the background</source>
        <translation>Cierra la ventana. El envío sigue en segundo plano</translation>
    </message>
    <message>
        <source>Puts the list away for good. To keep it, leave by Escape</source>
        <translation>Cierra la lista para siempre. Para conservarla, salga con Escape</translation>
    </message>
    <message>
        <source>Nobody here matches “%1”.</source>
        <translation>Nadie de aquí coincide con «%1».</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nada falló</translation>
    </message>
    <message>
        <source>No mail was refused.</source>
        <translation>No se rechazó ningún correo.</translation>
    </message>
    <message>
        <source>Nothing is unconfirmed</source>
        <translation>No hay nada sin confirmar</translation>
    </message>
    <message>
        <source>Of every mail it is known whether a server took it.</source>
        <translation>De cada correo se sabe si un servidor lo aceptó.</translation>
    </message>
    <message>
        <source>Nobody was left out</source>
        <translation>Nadie quedó omitido</translation>
    </message>
    <message>
        <source>Everybody who was chosen got a mail.</source>
        <translation>Todos los elegidos recibieron un correo.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>No hay nada en espera</translation>
    </message>
    <message>
        <source>Every mail has gone, or was withdrawn.</source>
        <translation>Todos los correos salieron o se retiraron.</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Aún no se ha enviado nada</translation>
    </message>
    <message>
        <source>Mail stands here once a mail server took it.</source>
        <translation>El correo aparece aquí cuando un servidor de correo lo aceptó.</translation>
    </message>
    <message>
        <source>Nothing was withdrawn</source>
        <translation>Nada se retiró</translation>
    </message>
    <message>
        <source>Mail that is withdrawn before it goes stands here.</source>
        <translation>Aquí está el correo que se retira antes de salir.</translation>
    </message>
    <message>
        <source>Nobody is in this list</source>
        <translation>No hay nadie en esta lista</translation>
    </message>
    <message>
        <source>This send had nobody to write to.</source>
        <translation>Este envío no tenía a quién escribir.</translation>
    </message>
    <message>
        <source>The list is being put away.</source>
        <translation>Se está cerrando la lista.</translation>
    </message>
    <message>
        <source>&amp;Open Client</source>
        <translation>&amp;Abrir cliente</translation>
    </message>
</context>
<context>
    <name>portico::BulkSends</name>
    <message>
        <source>Waits for its turn, added to an invite that waited already</source>
        <translation>Espera su turno, añadido a una invitación que ya esperaba</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Another attempt at %1</source>
        <translation>Otro intento a las %1</translation>
    </message>
    <message>
        <source>%1, again at %2</source>
        <translation>%1; de nuevo a las %2</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>It came back: %1</source>
        <translation>Fue devuelto: %1</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>no se dio ningún motivo</translation>
    </message>
    <message>
        <source>A person said that it arrived</source>
        <translation>Una persona dijo que llegó</translation>
    </message>
    <message>
        <source>Taken by the mail server, with an invite that waited already</source>
        <translation>Aceptado por el servidor de correo, con una invitación que ya esperaba</translation>
    </message>
    <message>
        <source>Taken by the mail server</source>
        <translation>Aceptado por el servidor de correo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>The connection broke after the message was handed over: it may have arrived</source>
        <translation>La conexión se cortó después de entregar el mensaje: puede haber llegado</translation>
    </message>
    <message>
        <source>Withdrawn before it went</source>
        <translation>Retirado antes de salir</translation>
    </message>
    <message>
        <source>1 new invite</source>
        <translation>1 nueva invitación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new invites</source>
        <translation>
            <numerusform>%Ln nueva invitación</numerusform>
            <numerusform>%Ln nuevas invitaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>1 invite</source>
        <translation>1 invitación</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invites</source>
        <translation>
            <numerusform>%Ln invitación</numerusform>
            <numerusform>%Ln invitaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: sending was cancelled</source>
        <translation>%1: el envío se canceló</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <comment>heading</comment>
        <translation>Enviado: %1</translation>
    </message>
    <message>
        <source>%1: sending has ended</source>
        <translation>%1: el envío terminó</translation>
    </message>
    <message>
        <source>%1: sending is paused</source>
        <translation>%1: el envío está en pausa</translation>
    </message>
    <message>
        <source>%1: sending has stopped</source>
        <translation>%1: el envío se detuvo</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Enviando %1</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 enviados</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fallidos</translation>
    </message>
    <message>
        <source>%1 unconfirmed</source>
        <translation>%1 sin confirmar</translation>
    </message>
    <message>
        <source>%1 withdrawn</source>
        <translation>%1 retirados</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 pendientes</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reason, and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 client gets no mail.</source>
        <translation>1 cliente no recibe correo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients get no mail.</source>
        <translation>
            <numerusform>%Ln cliente no recibe correo.</numerusform>
            <numerusform>%Ln clientes no reciben correo.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 person gets no mail.</source>
        <translation>1 persona no recibe correo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people get no mail.</source>
        <translation>
            <numerusform>%Ln persona no recibe correo.</numerusform>
            <numerusform>%Ln personas no reciben correo.</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>1 address looks mistyped. Mail goes to it as it stands: if it is wrong, correct it in the client’s record first.</source>
        <translation>1 dirección parece mal escrita. El correo va a ella tal como está: si es incorrecta, corríjala antes en la ficha del cliente.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses look mistyped. Mail goes to them as they stand: where one is wrong, correct it in the client’s record first.</source>
        <translation>
            <numerusform>%Ln dirección parece mal escrita. El correo va a ella tal como está: si es incorrecta, corríjala antes en la ficha del cliente.</numerusform>
            <numerusform>%Ln direcciones parecen mal escritas. El correo va a ellas tal como están: si alguna es incorrecta, corríjala antes en la ficha del cliente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ClientCommands</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Copy &amp;Emails</source>
        <translation>Copiar &amp;correos</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>Copiar &amp;filas</translation>
    </message>
    <message>
        <source>&amp;Assign To…</source>
        <translation>A&amp;signar a…</translation>
    </message>
    <message>
        <source>Make &amp;Inactive…</source>
        <translation>Marcar como &amp;inactivo…</translation>
    </message>
    <message>
        <source>&amp;Make Active…</source>
        <translation>&amp;Marcar como activo…</translation>
    </message>
    <message>
        <source>Choose a client in the list first.</source>
        <translation>Elija primero un cliente de la lista.</translation>
    </message>
    <message>
        <source>At most %1 clients can be copied at once.</source>
        <translation>Se pueden copiar como máximo %1 clientes a la vez.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln fila copiada</numerusform>
            <numerusform>%Ln filas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these clients has an email address.</source>
        <translation>Ninguno de estos clientes tiene una dirección de correo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) copied</source>
        <translation>
            <numerusform>%Ln dirección copiada</numerusform>
            <numerusform>%Ln direcciones copiadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ClientDialog</name>
    <message>
        <source>New Client</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Edit Client</source>
        <translation>Editar cliente</translation>
    </message>
    <message>
        <source>Ac&amp;tive client</source>
        <translation>Cliente &amp;activo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Client &amp;since</source>
        <translation>Cliente &amp;desde</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Telé&amp;fono</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Di&amp;rección</translation>
    </message>
    <message>
        <source>Ta&amp;x ID</source>
        <translation>&amp;Identificación fiscal</translation>
    </message>
    <message>
        <source>Year &amp;end</source>
        <translation>&amp;Cierre del ejercicio</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add Client</source>
        <translation>Agregar cliente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Assi&amp;gned to</source>
        <translation>Asi&amp;gnado a</translation>
    </message>
    <message>
        <source>A&amp;lso assigned</source>
        <translation>Ta&amp;mbién asignado a</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Choose first whom the client is assigned to.</source>
        <translation>Elija primero a quién está asignado el cliente.</translation>
    </message>
    <message>
        <source>A client needs a name.</source>
        <translation>El cliente necesita un nombre.</translation>
    </message>
    <message>
        <source>Write the month and the year, such as %1.</source>
        <translation>Escriba el mes y el año, como %1.</translation>
    </message>
    <message>
        <source>The client is being saved.</source>
        <translation>Se está guardando el cliente.</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>Se guardó %1.</translation>
    </message>
    <message>
        <source>%1 added.</source>
        <translation>Se agregó %1.</translation>
    </message>
    <message>
        <source>For the team only: people on the portal never see notes.</source>
        <translation>Solo para el equipo: las personas del portal nunca ven las notas.</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) cancelled.</source>
        <translation>
            <numerusform>%n correo cancelado.</numerusform>
            <numerusform>%n correos cancelados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit of %1</source>
        <translation>Edición de %1</translation>
    </message>
    <message>
        <source>You see only clients that are assigned to you: this one will be gone for you, and you cannot take that back.</source>
        <translation>Usted ve solo los clientes que tiene asignados: este dejará de verlo, y no podrá deshacerlo.</translation>
    </message>
</context>
<context>
    <name>portico::ClientField</name>
    <message>
        <source>Choose a client</source>
        <translation>Elija un cliente</translation>
    </message>
</context>
<context>
    <name>portico::ClientFilterBar</name>
    <message>
        <source>Assigned to</source>
        <translation>Asignado a</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Portal status</source>
        <translation>Estado del portal</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Show all active clients again</source>
        <translation>Volver a mostrar todos los clientes activos</translation>
    </message>
    <message>
        <source>Active clients</source>
        <translation>Clientes activos</translation>
    </message>
    <message>
        <source>Inactive clients</source>
        <translation>Clientes inactivos</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>Any portal status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Assigned to anybody</source>
        <translation>Asignado a cualquiera</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Sin asignar</translation>
    </message>
</context>
<context>
    <name>portico::ClientListModel</name>
    <message>
        <source>%1 (inactive)</source>
        <translation>%1 (inactivo)</translation>
    </message>
    <message>
        <source>No email address</source>
        <translation>Sin correo electrónico</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Primary Contact</source>
        <translation>Contacto principal</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Asignado a</translation>
    </message>
</context>
<context>
    <name>portico::ClientListPage</name>
    <message>
        <source>Search clients by name, email or phone</source>
        <translation>Buscar clientes por nombre, correo electrónico o teléfono</translation>
    </message>
    <message>
        <source>Show All Clients</source>
        <translation>Mostrar todos los clientes</translation>
    </message>
    <message>
        <source>Reading clients…</source>
        <translation>Leyendo los clientes…</translation>
    </message>
    <message>
        <source>New Client…</source>
        <translation>Cliente nuevo…</translation>
    </message>
    <message>
        <source>Client List</source>
        <translation>Lista de clientes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 clients</source>
        <translation>%1 de %2 clientes</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No client matches “%1”, neither by name nor by email or phone.</source>
        <translation>Ningún cliente coincide con “%1”, ni por nombre ni por correo electrónico o teléfono.</translation>
    </message>
    <message>
        <source>Nobody left</source>
        <translation>No queda nadie</translation>
    </message>
    <message>
        <source>Nothing here needs attention any more.</source>
        <translation>Aquí ya nada requiere atención.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>You see the clients that are assigned to you, and there are none.</source>
        <translation>Usted ve los clientes que tiene asignados, y no hay ninguno.</translation>
    </message>
    <message>
        <source>Add the first one, and its contacts, to invite them to the portal.</source>
        <translation>Agregue el primero y sus contactos para invitarlos al portal.</translation>
    </message>
    <message>
        <source>Clients with somebody whose invite could not be delivered. Open one to correct the address.</source>
        <translation>Clientes con alguna persona cuya invitación no se pudo entregar. Abra uno para corregir la dirección.</translation>
    </message>
    <message>
        <source>Clients with mail that may or may not have arrived. Open one to say which.</source>
        <translation>Clientes con correo que puede haber llegado o no. Abra uno para decir cuál es el caso.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Descendente</translation>
    </message>
    <message numerus="yes">
        <source>Looking through %Ln client(s)…</source>
        <translation>
            <numerusform>Revisando %Ln cliente…</numerusform>
            <numerusform>Revisando %Ln clientes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln elegido</numerusform>
            <numerusform>%Ln elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Look Among All Clients</source>
        <translation>Buscar entre todos los clientes</translation>
    </message>
    <message>
        <source>No client fits the chosen filters.</source>
        <translation>Ningún cliente cumple los filtros elegidos.</translation>
    </message>
    <message>
        <source>No active client matches “%1”, neither by name nor by email or phone.</source>
        <translation>Ningún cliente activo coincide con “%1”, ni por nombre ni por correo o teléfono.</translation>
    </message>
    <message>
        <source>No client that fits the chosen filters matches “%1”.</source>
        <translation>Ningún cliente que cumpla los filtros elegidos coincide con “%1”.</translation>
    </message>
</context>
<context>
    <name>portico::ClientPortalWindow</name>
    <message>
        <source>Client Portal – %1</source>
        <translation>Portal del Cliente – %1</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The invites are being sent.</source>
        <translation>Se están enviando las invitaciones.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Sending 1 mail…</source>
        <translation>Enviando 1 correo…</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n mails…</source>
        <translation>
            <numerusform>Enviando %n correo…</numerusform>
            <numerusform>Enviando %n correos…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 share %2: one mail, and one login for all of them.</source>
        <translation>%1 comparten %2: un solo correo y un solo inicio de sesión para todos.</translation>
    </message>
    <message>
        <source>%1 has an account already, and is told of this portal without a new sign-up.</source>
        <translation>%1 ya tiene una cuenta, y se le avisa de este portal sin un nuevo registro.</translation>
    </message>
    <message>
        <source>An invite to %1 waits already. This one is added to it.</source>
        <translation>Ya hay una invitación en espera para %1. Esta se le agrega.</translation>
    </message>
    <message>
        <source>Whoever is invited will see what you share with %1, and nothing of any other client.</source>
        <translation>Las personas invitadas verán lo que usted comparta con %1, y nada de ningún otro cliente.</translation>
    </message>
    <message numerus="yes">
        <source>These %n people</source>
        <translation>
            <numerusform>Esta persona</numerusform>
            <numerusform>Estas %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will see what you share with %2. This invite opens no other client.</source>
        <translation>%1 verá lo que usted comparta con %2. Esta invitación no abre ningún otro cliente.</translation>
    </message>
    <message>
        <source>%1 will see what you share with %2, and nothing of any other client.</source>
        <translation>Acceso de %1: lo que usted comparta con %2, y nada de ningún otro cliente.</translation>
    </message>
    <message>
        <source>Nobody is ticked yet.</source>
        <translation>Aún no hay nadie marcado.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 mail</source>
        <translation>1 correo</translation>
    </message>
    <message numerus="yes">
        <source>%n mails</source>
        <translation>
            <numerusform>%n correo</numerusform>
            <numerusform>%n correos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Expires 1 day after it is sent.</source>
        <translation>Vence 1 día después de enviarse.</translation>
    </message>
    <message numerus="yes">
        <source>Expires %n days after it is sent.</source>
        <translation>
            <numerusform>Vence %n día después de enviarse.</numerusform>
            <numerusform>Vence %n días después de enviarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2. %3</source>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>Send 1 Invite</source>
        <translation>Enviar 1 invitación</translation>
    </message>
    <message numerus="yes">
        <source>Send %n Invites</source>
        <translation>
            <numerusform>Enviar %n invitación</numerusform>
            <numerusform>Enviar %n invitaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ClientRecordPage</name>
    <message>
        <source>Client List</source>
        <translation>Lista de clientes</translation>
    </message>
    <message>
        <source>Back to the Client List</source>
        <translation>Volver a la lista de clientes</translation>
    </message>
    <message>
        <source>This client is not there any more.</source>
        <translation>Este cliente ya no está aquí.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Asignado a %1</translation>
    </message>
    <message>
        <source>More for This Client</source>
        <translation>Más para este cliente</translation>
    </message>
    <message>
        <source>&amp;Edit Client…</source>
        <translation>&amp;Editar cliente…</translation>
    </message>
    <message>
        <source>&amp;Link an Existing Person…</source>
        <translation>Vincu&amp;lar una persona existente…</translation>
    </message>
    <message>
        <source>&amp;Delete Client…</source>
        <translation>Elimina&amp;r cliente…</translation>
    </message>
    <message>
        <source>Assigned to %1 +%2</source>
        <comment>the leading member, and how many others</comment>
        <translation>Asignado a %1 +%2</translation>
    </message>
    <message>
        <source>Make &amp;Active</source>
        <translation>&amp;Activar</translation>
    </message>
    <message>
        <source>Make In&amp;active…</source>
        <translation>Des&amp;activar…</translation>
    </message>
    <message>
        <source>Only an admin can delete a client.</source>
        <translation>Solo un administrador puede eliminar un cliente.</translation>
    </message>
    <message>
        <source>%1 deleted.</source>
        <translation>%1: cliente eliminado.</translation>
    </message>
</context>
<context>
    <name>portico::ClientType</name>
    <message>
        <source>Individual</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Couple</source>
        <translation>Pareja</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Fideicomiso</translation>
    </message>
</context>
<context>
    <name>portico::ConfirmRestoreDialog</name>
    <message>
        <source>Restore This Backup?</source>
        <translation>¿Restaurar esta copia de seguridad?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>The firm becomes what it was on %1. Everything that was entered, imported or sent since is not in it.</source>
        <translation>La firma vuelve a ser lo que era el %1. Todo lo que se introdujo, importó o envió desde entonces no está en ella.</translation>
    </message>
    <message>
        <source>What the firm is now is put aside in its folder “backups”. Sending is paused afterwards, so that no mail goes out twice. Portico closes the firm for a moment.</source>
        <translation>Lo que la firma es ahora se aparta en su carpeta “backups”. Después el envío queda en pausa, para que ningún correo salga dos veces. Portico cierra la firma por un momento.</translation>
    </message>
    <message>
        <source>I want to go back to that day</source>
        <translation>Quiero volver a ese día</translation>
    </message>
    <message>
        <source>Tick the box first.</source>
        <translation>Marque primero la casilla.</translation>
    </message>
</context>
<context>
    <name>portico::ContactDialog</name>
    <message>
        <source>New Contact</source>
        <translation>Contacto nuevo</translation>
    </message>
    <message>
        <source>Edit Contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;Correo electrónico</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add Contact</source>
        <translation>Agregar contacto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Relation to the client</source>
        <translation>&amp;Relación con el cliente</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Telé&amp;fono</translation>
    </message>
    <message numerus="yes">
        <source>Access of %1 to %n client portal(s) ends, and so do its links and mail that waits.</source>
        <translation>
            <numerusform>Termina el acceso de %1 a %n portal de cliente, y con él sus enlaces y el correo en espera.</numerusform>
            <numerusform>Termina el acceso de %1 a %n portales de clientes, y con él sus enlaces y el correo en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new address is invited instead; an account is not carried over.</source>
        <translation>En su lugar se invita a la nueva dirección; la cuenta no se traslada.</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>El contacto necesita un nombre.</translation>
    </message>
    <message>
        <source>The contact is being saved.</source>
        <translation>Se está guardando el contacto.</translation>
    </message>
    <message numerus="yes">
        <source>An edit acts on all %n client record(s) of this contact: name, email and phone are the same there.</source>
        <translation>
            <numerusform>Una edición vale para %n ficha de cliente de este contacto: el nombre, el correo electrónico y el teléfono son los mismos allí.</numerusform>
            <numerusform>Una edición vale para las %n fichas de cliente de este contacto: el nombre, el correo electrónico y el teléfono son los mismos allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Alta de %1</translation>
    </message>
    <message>
        <source>Edit of %1</source>
        <translation>Edición de %1</translation>
    </message>
    <message>
        <source>This person is also a contact of clients that you do not look after: somebody who sees all clients can change name, email and phone.</source>
        <translation>Esta persona es también contacto de clientes que usted no atiende: alguien que vea todos los clientes puede cambiar el nombre, el correo y el teléfono.</translation>
    </message>
</context>
<context>
    <name>portico::ContactsCard</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>New Contact…</source>
        <translation>Contacto nuevo…</translation>
    </message>
    <message>
        <source>Nobody yet. A contact with an email address can be invited to the portal.</source>
        <translation>Aún no hay nadie. Un contacto con dirección de correo electrónico puede ser invitado al portal.</translation>
    </message>
    <message>
        <source>%1, primary contact</source>
        <translation>%1, contacto principal</translation>
    </message>
    <message>
        <source>Add email…</source>
        <translation>Agregar correo electrónico…</translation>
    </message>
    <message>
        <source>Add email of %1</source>
        <translation>Agregar el correo electrónico de %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más acciones para %1</translation>
    </message>
    <message>
        <source>This is the primary contact.</source>
        <translation>Este es el contacto principal.</translation>
    </message>
    <message>
        <source>%1 is the primary contact now.</source>
        <translation>%1 es ahora el contacto principal.</translation>
    </message>
    <message>
        <source>Remove %1 from this client?</source>
        <translation>¿Quitar a %1 de este cliente?</translation>
    </message>
    <message>
        <source>The next contact becomes the primary one. Other client records of this contact stay as they are.</source>
        <translation>El siguiente contacto pasa a ser el principal. Las otras fichas de cliente de este contacto quedan como están.</translation>
    </message>
    <message>
        <source>Other client records of this contact stay as they are.</source>
        <translation>Las otras fichas de cliente de este contacto quedan como están.</translation>
    </message>
    <message>
        <source>%1 is no contact of this client any more.</source>
        <translation>%1 ya no es contacto de este cliente.</translation>
    </message>
    <message>
        <source>Link an Existing Person…</source>
        <translation>Vincular una persona existente…</translation>
    </message>
    <message>
        <source>&amp;Edit Contact…</source>
        <translation>&amp;Editar contacto…</translation>
    </message>
    <message>
        <source>Make &amp;Primary Contact</source>
        <translation>Hacer contacto &amp;principal</translation>
    </message>
    <message>
        <source>&amp;Remove from This Client…</source>
        <translation>&amp;Quitar de este cliente…</translation>
    </message>
    <message>
        <source>%1 made primary contact</source>
        <translation>Contacto principal: %1</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>Baja de %1</translation>
    </message>
</context>
<context>
    <name>portico::CorrectEmailDialog</name>
    <message>
        <source>There is no such contact.</source>
        <translation>No existe ese contacto.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>The address changes on all %1 clients that %2 is a contact of: %3.</source>
        <translation>La dirección cambia en los %1 clientes de los que %2 es contacto: %3.</translation>
    </message>
    <message>
        <source>%1 is a contact of one client: %2.</source>
        <translation>%1 es contacto de un cliente: %2.</translation>
    </message>
    <message>
        <source>The old address opens no portal, so nothing ends and nothing is sent.</source>
        <translation>La dirección anterior no abre ningún portal, así que nada termina y nada se envía.</translation>
    </message>
    <message>
        <source>The access of %1 ends at once, with its links and its queued mail, and the new address is invited.</source>
        <translation>El acceso de %1 termina de inmediato, con sus enlaces y su correo en cola, y se invita a la nueva dirección.</translation>
    </message>
    <message>
        <source>The access of %1 to %2 portals ends at once, with its links and its queued mail, and the new address is invited to them.</source>
        <translation>El acceso de %1 a %2 portales termina de inmediato, con sus enlaces y su correo en cola, y se invita a ellos a la nueva dirección.</translation>
    </message>
    <message>
        <source>The account of the old address is not carried over: the person sets a new password.</source>
        <translation>La cuenta de la dirección anterior no se traslada: la persona establece una contraseña nueva.</translation>
    </message>
    <message>
        <source>Correct Email</source>
        <translation>Corregir correo electrónico</translation>
    </message>
    <message>
        <source>New email address</source>
        <translation>Nueva dirección de correo electrónico</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Correct and Invite</source>
        <translation>Corregir e invitar</translation>
    </message>
    <message>
        <source>This is the address already.</source>
        <translation>Esta ya es la dirección.</translation>
    </message>
    <message>
        <source>Email of %1 corrected</source>
        <translation>Correo electrónico de %1 corregido</translation>
    </message>
</context>
<context>
    <name>portico::DeleteClientDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>There is no such client.</source>
        <translation>No existe ese cliente.</translation>
    </message>
    <message>
        <source>This goes with it, and does not come back:</source>
        <translation>Esto se va con él y no vuelve:</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) that other clients have too stay with these.</source>
        <translation>
            <numerusform>%n contacto que otros clientes también tienen se queda con ellos.</numerusform>
            <numerusform>%n contactos que otros clientes también tienen se quedan con ellos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) who also open the portal of other clients keep that.</source>
        <translation>
            <numerusform>%n persona que también abre el portal de otros clientes lo conserva.</numerusform>
            <numerusform>%n personas que también abren el portal de otros clientes lo conservan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail that was sent stays in the outbox. To keep the record and only close its portal, make the client inactive instead.</source>
        <translation>El correo que ya se envió se queda en la bandeja de salida. Para conservar la ficha y solo cerrar su portal, desactive el cliente.</translation>
    </message>
    <message>
        <source>This cannot be undone. Type the name of the client to delete it: %1</source>
        <translation>Esto no se puede deshacer. Escriba el nombre del cliente para eliminarlo: %1</translation>
    </message>
    <message>
        <source>&amp;Name of the client</source>
        <translation>&amp;Nombre del cliente</translation>
    </message>
    <message>
        <source>&amp;Delete Client</source>
        <translation>&amp;Eliminar cliente</translation>
    </message>
    <message>
        <source>Type the name of the client first, exactly as it is written above.</source>
        <translation>Escriba primero el nombre del cliente, exactamente como está escrito arriba.</translation>
    </message>
</context>
<context>
    <name>portico::DesktopProgram</name>
    <message>
        <source>This firm is open in another window, which has come to the front.</source>
        <translation>Esta firma está abierta en otra ventana, que ha pasado al frente.</translation>
    </message>
    <message>
        <source>Making the demo firm…</source>
        <translation>Creando la firma de demostración…</translation>
    </message>
    <message>
        <source>This computer does not hold the key of the firm in %1.</source>
        <translation>Esta computadora no guarda la clave de la firma que está en %1.</translation>
    </message>
    <message>
        <source>This account has not worked with this firm yet. Its recovery key is asked for once.</source>
        <translation>Esta cuenta aún no ha trabajado con esta firma. Su clave de recuperación se pide una sola vez.</translation>
    </message>
    <message>
        <source>Bringing the firm&apos;s data up to date, after a backup…</source>
        <translation>Actualizando los datos de la firma, después de una copia de seguridad…</translation>
    </message>
</context>
<context>
    <name>portico::DetailsCard</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Edit Client…</source>
        <translation>Editar cliente…</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>Identificación fiscal</translation>
    </message>
    <message>
        <source>Year end</source>
        <translation>Cierre del ejercicio</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Nothing is known about this client yet.</source>
        <translation>Aún no se sabe nada de este cliente.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignado a</translation>
    </message>
    <message>
        <source>%1 (leads)</source>
        <translation>%1 (responsable)</translation>
    </message>
</context>
<context>
    <name>portico::EditHistory</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Not undone: %1. %2</source>
        <translation>No se deshizo: %1. %2</translation>
    </message>
</context>
<context>
    <name>portico::EmailField</name>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
</context>
<context>
    <name>portico::EmptyState</name>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>Borrar búsqueda</translation>
    </message>
</context>
<context>
    <name>portico::ExportDialog</name>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>1 row exported to %1</source>
        <translation>1 fila exportada a %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows exported to %1</source>
        <translation>
            <numerusform>%Ln fila exportada a %1</numerusform>
            <numerusform>%Ln filas exportadas a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stopping… Nothing is kept of the file.</source>
        <translation>Deteniendo… No se conserva nada del archivo.</translation>
    </message>
    <message>
        <source>CSV, for any spreadsheet (*.csv)</source>
        <translation>CSV, para cualquier hoja de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>portico::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
</context>
<context>
    <name>portico::FirmPage</name>
    <message>
        <source>&amp;Name of the firm</source>
        <translation>&amp;Nombre de la firma</translation>
    </message>
    <message>
        <source>Portal &amp;address</source>
        <translation>&amp;Dirección del portal</translation>
    </message>
    <message>
        <source>Clients see this name in every mail and on the portal.</source>
        <translation>Los clientes ven este nombre en cada correo y en el portal.</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Telé&amp;fono</translation>
    </message>
    <message>
        <source>Whom clients ring when something does not work; mails say it. May be empty.</source>
        <translation>A quién llaman los clientes cuando algo no funciona; los correos lo indican. Puede quedar vacío.</translation>
    </message>
    <message>
        <source>Where your clients sign in. Without it nobody can be invited.</source>
        <translation>Donde sus clientes inician sesión. Sin ella no se puede invitar a nadie.</translation>
    </message>
    <message>
        <source>From 1 to 90 days, counted from the moment an invite goes out. Invites that went out keep theirs.</source>
        <translation>De 1 a 90 días, contados desde el momento en que sale la invitación. Las que ya salieron conservan su plazo.</translation>
    </message>
    <message>
        <source>&amp;Web sessions are counted since</source>
        <translation>Sesiones &amp;web contadas desde</translation>
    </message>
    <message>
        <source>Earlier sessions are not counted in “All Client Portal Users”.</source>
        <translation>Las sesiones anteriores no se cuentan en “Todos los usuarios del Portal del Cliente”.</translation>
    </message>
    <message>
        <source>The firm needs a name.</source>
        <translation>La firma necesita un nombre.</translation>
    </message>
    <message>
        <source>Firm settings saved</source>
        <translation>Configuración de la firma guardada</translation>
    </message>
    <message>
        <source>Days that &amp;invites are valid</source>
        <translation>Días de validez de las &amp;invitaciones</translation>
    </message>
    <message>
        <source>&amp;Remind people who have not accepted, after 3, 7 and 14 days</source>
        <translation>&amp;Recordárselo a quien no haya aceptado, a los 3, 7 y 14 días</translation>
    </message>
    <message>
        <source>A reminder carries the link of the invite. It goes when Portico sends mail, and no more after the invite was accepted, expired, came back, or its access was removed.</source>
        <translation>El recordatorio lleva el enlace de la invitación. Sale cuando Portico envía correo, y deja de salir si la invitación se aceptó, caducó o fue devuelta, o si se quitó el acceso.</translation>
    </message>
</context>
<context>
    <name>portico::FirstRunDialog</name>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Welcome to Portico</source>
        <translation>Le damos la bienvenida a Portico</translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation>Su firma</translation>
    </message>
    <message>
        <source>Make your firm</source>
        <translation>Cree su firma</translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation>Puede cambiar todo esto más tarde en Configuración.</translation>
    </message>
    <message>
        <source>Name of the &amp;firm</source>
        <translation>Nombre de la &amp;firma</translation>
    </message>
    <message>
        <source>Clients see this name in every mail and on the portal.</source>
        <translation>Los clientes ven este nombre en cada correo y en el portal.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>S&amp;u nombre</translation>
    </message>
    <message>
        <source>Your &amp;email address</source>
        <translation>Su dirección de corr&amp;eo electrónico</translation>
    </message>
    <message>
        <source>Clients’ answers come here. You become the first Admin.</source>
        <translation>Las respuestas de los clientes llegan aquí. Usted será el primer administrador.</translation>
    </message>
    <message>
        <source>Only looking around? The demo firm is made up.</source>
        <translation>¿Solo quiere mirar? La firma de demostración es inventada.</translation>
    </message>
    <message>
        <source>Open the demo firm</source>
        <translation>Abrir la firma de demostración</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Cuenta de correo</translation>
    </message>
    <message>
        <source>Invites are sent from the firm’s own mailbox.</source>
        <translation>Las invitaciones se envían desde el buzón de la propia firma.</translation>
    </message>
    <message>
        <source>Where the data lives</source>
        <translation>Dónde están los datos</translation>
    </message>
    <message>
        <source>All of the firm’s records, encrypted, in one folder of this computer.</source>
        <translation>Todos los datos de la firma, cifrados, en una carpeta de esta computadora.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source> mail</source>
        <translation> correo</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>Carpe&amp;ta</translation>
    </message>
    <message>
        <source>A new or empty folder. Network drives do not do: databases on them get damaged. Portico backs it up every day.</source>
        <translation>Una carpeta nueva o vacía. Las unidades de red no sirven: allí las bases de datos se dañan. Portico hace una copia de seguridad cada día.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Su clave de recuperación</translation>
    </message>
    <message>
        <source>It opens the firm’s data when this computer is lost, or on another one. It is shown this once: without it, and without this computer, nobody can read the data again.</source>
        <translation>Abre los datos de la firma si esta computadora se pierde, o en otra. Se muestra esta única vez: sin ella, y sin esta computadora, nadie podrá volver a leer los datos.</translation>
    </message>
    <message>
        <source>Type two groups from the paper, to be sure that it can be read.</source>
        <translation>Escriba dos grupos tal como están en el papel, para estar seguro de que se puede leer.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Make the Firm</source>
        <translation>Crear la firma</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>Type the two groups first.</source>
        <translation>Escriba primero los dos grupos.</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Esta es la primera página.</translation>
    </message>
    <message>
        <source>The firm needs a name.</source>
        <translation>La firma necesita un nombre.</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>Diga quién es usted.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Revisando la carpeta…</translation>
    </message>
    <message>
        <source>Making the firm…</source>
        <translation>Creando la firma…</translation>
    </message>
    <message>
        <source>The recovery key has been shown: finish with it.</source>
        <translation>La clave de recuperación ya se ha mostrado: termine con ella.</translation>
    </message>
</context>
<context>
    <name>portico::FirstSteps</name>
    <message>
        <source>Dismiss this hint</source>
        <translation>Descartar esta sugerencia</translation>
    </message>
    <message>
        <source>Begin with your clients: import them from a CSV file, or add one with “New Client…”.</source>
        <translation>Comience con sus clientes: impórtelos desde un archivo CSV, o agregue uno con “Nuevo cliente…”.</translation>
    </message>
    <message>
        <source>Import Clients…</source>
        <translation>Importar clientes…</translation>
    </message>
</context>
<context>
    <name>portico::FolderTransport</name>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>The mail folder %1 cannot be written: %2</source>
        <translation>No se puede escribir en la carpeta de correo %1: %2</translation>
    </message>
</context>
<context>
    <name>portico::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>portico::FormPreviewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sends the invites (%1)</source>
        <translation>Envía las invitaciones (%1)</translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>¿Cerrar sin enviar?</translation>
    </message>
    <message>
        <source>What you typed has not been sent, and is not kept.</source>
        <translation>Lo que escribió no se ha enviado y no se guarda.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep Writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
</context>
<context>
    <name>portico::HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>portico::HistoryDialog</name>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Sign-in code</source>
        <translation>Código de acceso</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>Correo de prueba</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>%1 to %2 queued</source>
        <translation>%1 a %2 en cola</translation>
    </message>
    <message>
        <source>%1 to %2 on its way</source>
        <translation>%1 a %2 en camino</translation>
    </message>
    <message>
        <source>%1 to %2 taken by the mail server</source>
        <translation>%1 a %2: aceptado por el servidor de correo</translation>
    </message>
    <message>
        <source>%1 to %2 put off</source>
        <translation>%1 a %2: aplazado</translation>
    </message>
    <message>
        <source>%1 to %2 refused: %3</source>
        <translation>%1 a %2: rechazado: %3</translation>
    </message>
    <message>
        <source>%1 to %2 unconfirmed</source>
        <translation>%1 a %2 sin confirmar</translation>
    </message>
    <message>
        <source>%1 to %2 settled by hand</source>
        <translation>%1 a %2: resuelto a mano</translation>
    </message>
    <message>
        <source>%1 to %2 cancelled</source>
        <translation>%1 a %2: cancelado</translation>
    </message>
    <message>
        <source>%1 to %2 came back: %3</source>
        <translation>%1 a %2: devuelto: %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>History – %1</source>
        <translation>Historial – %1</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation>Historial, lo más reciente primero</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>What happens to this person&apos;s access is listed here.</source>
        <translation>Aquí se enumera lo que ocurre con el acceso de esta persona.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>portico::ImportColumns</name>
    <message>
        <source>In Portico</source>
        <translation>En Portico</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Primeros valores</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>No está en el archivo</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
</context>
<context>
    <name>portico::ImportReading</name>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>C&amp;haracter set</source>
        <translation>&amp;Juego de caracteres</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separador</translation>
    </message>
</context>
<context>
    <name>portico::ImportReviewPage</name>
    <message>
        <source>Export Problem Lines…</source>
        <translation>Exportar líneas con problemas…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Lines to show</source>
        <translation>Líneas que se muestran</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Líneas del archivo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) will be added.</source>
        <translation>
            <numerusform>Se agregará %Ln cliente.</numerusform>
            <numerusform>Se agregarán %Ln clientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new contact(s) come with them.</source>
        <translation>
            <numerusform>Trae %Ln contacto nuevo.</numerusform>
            <numerusform>Traen %Ln contactos nuevos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln more of these.</source>
        <translation>
            <numerusform>Hay %Ln más de estos.</numerusform>
            <numerusform>Hay %Ln más de estos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every line is ready.</source>
        <translation>Todas las líneas están listas.</translation>
    </message>
</context>
<context>
    <name>portico::ImportRowsModel</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>portico::ImportRunPage</name>
    <message>
        <source>Undo import</source>
        <translation>Deshacer la importación</translation>
    </message>
    <message>
        <source>Export Problem Lines…</source>
        <translation>Exportar líneas con problemas…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) imported.</source>
        <translation>
            <numerusform>Se importó %Ln cliente.</numerusform>
            <numerusform>Se importaron %Ln clientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new contact(s).</source>
        <translation>
            <numerusform>%Ln contacto nuevo.</numerusform>
            <numerusform>%Ln contactos nuevos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were there already and were linked.</source>
        <translation>
            <numerusform>%Ln contacto ya existía y se vinculó.</numerusform>
            <numerusform>%Ln contactos ya existían y se vincularon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were not imported.</source>
        <translation>
            <numerusform>%Ln línea no se importó.</numerusform>
            <numerusform>%Ln líneas no se importaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) taken back.</source>
        <translation>
            <numerusform>Se retiró %Ln cliente.</numerusform>
            <numerusform>Se retiraron %Ln clientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) were changed since and stay:</source>
        <translation>
            <numerusform>%Ln cliente se modificó desde entonces y queda:</numerusform>
            <numerusform>%Ln clientes se modificaron desde entonces y quedan:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ImportWindow</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import Clients</source>
        <translation>Importar clientes</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>Import clients</source>
        <translation>Importar clientes</translation>
    </message>
    <message>
        <source>From a CSV file with a line of column names, as spreadsheets and other programs save it. Nothing is written before you have reviewed it.</source>
        <translation>Desde un archivo CSV con una línea de nombres de columnas, como lo guardan las hojas de cálculo y otros programas. No se escribe nada antes de que usted lo haya revisado.</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>Archivo CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Archivos CSV (*.csv *.txt *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>CSV &amp;file</source>
        <translation>&amp;Archivo CSV</translation>
    </message>
    <message>
        <source>Any usual character set and separator. You can also drop the file here.</source>
        <translation>Con cualquier juego de caracteres y separador habitual. También puede soltar el archivo aquí.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>¿Qué es cada columna?</translation>
    </message>
    <message>
        <source>What was recognised is chosen already. Only the client’s name is needed.</source>
        <translation>Lo que se reconoció ya está elegido. Solo hace falta el nombre del cliente.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review before anything is written</source>
        <translation>Revise antes de que se escriba nada</translation>
    </message>
    <message>
        <source>Lines that are not ready are left out; the firm’s present clients stay as they are.</source>
        <translation>Las líneas que no están listas se omiten; los clientes actuales de la firma quedan como están.</translation>
    </message>
    <message>
        <source>The import</source>
        <translation>La importación</translation>
    </message>
    <message>
        <source>All of it is written, or nothing.</source>
        <translation>Se escribe todo, o nada.</translation>
    </message>
    <message>
        <source>Chosen lately</source>
        <translation>Elegidos hace poco</translation>
    </message>
    <message>
        <source>Only an admin can import clients.</source>
        <translation>Solo un administrador puede importar clientes.</translation>
    </message>
    <message>
        <source>The last import can be taken back. Its clients that nobody changed since: %L1.</source>
        <translation>La última importación se puede deshacer. Clientes que nadie modificó desde entonces: %L1.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Deshacer la importación</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>Choose the column with the client’s name.</source>
        <translation>Elija la columna con el nombre del cliente.</translation>
    </message>
    <message>
        <source>No line is ready.</source>
        <translation>Ninguna línea está lista.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Client(s)</source>
        <translation>
            <numerusform>Importar %Ln cliente</numerusform>
            <numerusform>Importar %Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Elija un archivo.</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Revisando el archivo…</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>Deshaciendo la importación…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Export Problem Lines</source>
        <translation>Exportar líneas con problemas</translation>
    </message>
    <message>
        <source>-problems.csv</source>
        <translation>-problemas.csv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) exported</source>
        <translation>
            <numerusform>%Ln línea exportada</numerusform>
            <numerusform>%Ln líneas exportadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::InviteFormPanel</name>
    <message>
        <source>Who should be invited?</source>
        <translation>¿A quién se debe invitar?</translation>
    </message>
    <message>
        <source>This client has no contacts yet. Add a person below, who becomes a contact of the client.</source>
        <translation>Este cliente aún no tiene contactos. Agregue abajo una persona, que pasará a ser contacto del cliente.</translation>
    </message>
    <message>
        <source>Add another person</source>
        <translation>Agregar otra persona</translation>
    </message>
    <message>
        <source>Enter the Email of a New Person</source>
        <translation>Escriba el correo electrónico de una persona nueva</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>What they will see</source>
        <translation>Lo que verán</translation>
    </message>
    <message>
        <source>Tick the people who should be invited.</source>
        <translation>Marque a las personas que se deben invitar.</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>El mensaje es demasiado largo.</translation>
    </message>
    <message>
        <source>%1 is in the list already: %2.</source>
        <translation>%1 ya está en la lista: %2.</translation>
    </message>
</context>
<context>
    <name>portico::InviteList</name>
    <message>
        <source>Who should be invited?</source>
        <translation>¿A quién se debe invitar?</translation>
    </message>
</context>
<context>
    <name>portico::InviteListRow</name>
    <message>
        <source>No email address</source>
        <translation>Sin correo electrónico</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Email of %1</source>
        <translation>Correo electrónico de %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add email…</source>
        <translation>Agregar correo electrónico…</translation>
    </message>
    <message>
        <source>Add an email address for %1</source>
        <translation>Agregar una dirección de correo electrónico para %1</translation>
    </message>
    <message>
        <source>Email inactive</source>
        <translation>Correo electrónico inactivo</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>Quitar a %1 de la lista</translation>
    </message>
    <message>
        <source>Correct Email…</source>
        <translation>Corregir correo electrónico…</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>Lets this address get mail again, because you know that it works.</source>
        <translation>Permite que esta dirección reciba correo de nuevo, porque usted sabe que funciona.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
</context>
<context>
    <name>portico::KeyboardPage</name>
    <message>
        <source>Their &amp;password</source>
        <translation>Co&amp;ntraseña de esa persona</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Switch to somebody else</source>
        <translation>Cambiar a otra persona</translation>
    </message>
    <message>
        <source>&amp;Team member</source>
        <translation>&amp;Miembro del equipo</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>You work as %1, %2.</source>
        <translation>Usted trabaja como %1, %2.</translation>
    </message>
    <message>
        <source>You work as %1, %2. Portico knows you by this computer’s account “%3”.</source>
        <translation>Usted trabaja como %1, %2. Portico lo reconoce por la cuenta “%3” de esta computadora.</translation>
    </message>
    <message>
        <source>Switching to you asks for your password.</source>
        <translation>Para cambiar a usted se pide su contraseña.</translation>
    </message>
    <message>
        <source>Whoever sits here can switch to you without being asked. Set a password to prevent mistakes; it does not protect against the owner of this computer.</source>
        <translation>Quien esté sentado aquí puede cambiar a usted sin que se le pregunte nada. Establezca una contraseña para evitar errores; no protege contra el propietario de esta computadora.</translation>
    </message>
    <message>
        <source>Change Password…</source>
        <translation>Cambiar contraseña…</translation>
    </message>
    <message>
        <source>Set a Password…</source>
        <translation>Establecer contraseña…</translation>
    </message>
    <message>
        <source>You are the only active team member.</source>
        <translation>Usted es el único miembro activo del equipo.</translation>
    </message>
    <message>
        <source>The password is being checked.</source>
        <translation>Se está verificando la contraseña.</translation>
    </message>
</context>
<context>
    <name>portico::LinkPersonDialog</name>
    <message>
        <source>Link an Existing Person</source>
        <translation>Vincular una persona existente</translation>
    </message>
    <message>
        <source>Search people by name, email or phone</source>
        <translation>Buscar personas por nombre, correo o teléfono</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>&amp;Relation to the client</source>
        <translation>&amp;Relación con el cliente</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Vincular</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A contact of this client already</source>
        <translation>Ya es un contacto de este cliente</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>a client, and how many others</comment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Of no client now</source>
        <translation>De ningún cliente ahora</translation>
    </message>
    <message>
        <source>Whom do you look for?</source>
        <translation>¿A quién busca?</translation>
    </message>
    <message>
        <source>Type a part of the name, the email address or the phone number of somebody who is a contact already.</source>
        <translation>Escriba una parte del nombre, del correo electrónico o del teléfono de alguien que ya es un contacto.</translation>
    </message>
    <message>
        <source>Nobody matches “%1”</source>
        <translation>Nadie coincide con “%1”</translation>
    </message>
    <message>
        <source>Who is not a contact of any client yet is added as a new contact.</source>
        <translation>A quien todavía no es contacto de ningún cliente se le agrega como contacto nuevo.</translation>
    </message>
    <message>
        <source>New Contact…</source>
        <translation>Contacto nuevo…</translation>
    </message>
    <message numerus="yes">
        <source>Only %n people are shown. Type more of the name to find others.</source>
        <translation>
            <numerusform>Solo se muestra %n persona. Escriba más del nombre para encontrar otras.</numerusform>
            <numerusform>Solo se muestran %n personas. Escriba más del nombre para encontrar otras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Elija primero una persona.</translation>
    </message>
    <message numerus="yes">
        <source>Name, email and phone are shared with %n other client record(s): an edit here is an edit there.</source>
        <translation>
            <numerusform>El nombre, el correo electrónico y el teléfono se comparten con %n otra ficha de cliente: una edición aquí es una edición allí.</numerusform>
            <numerusform>El nombre, el correo electrónico y el teléfono se comparten con otras %n fichas de cliente: una edición aquí es una edición allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>The person is being linked.</source>
        <translation>Se está vinculando a la persona.</translation>
    </message>
    <message>
        <source>%1 is a contact of this client now.</source>
        <translation>%1 es ahora un contacto de este cliente.</translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation>Vínculo de %1</translation>
    </message>
</context>
<context>
    <name>portico::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What Portico did on this computer, as kinds, numbers and times. There are no names, addresses or texts in it, so that it can be sent to whoever helps. It never leaves this computer by itself.</source>
        <translation>Lo que Portico hizo en esta computadora, como tipos, números y horas. No contiene nombres, direcciones ni textos, de modo que se puede enviar a quien ayude. Nunca sale de esta computadora por sí solo.</translation>
    </message>
    <message>
        <source>There is nothing in it yet.</source>
        <translation>Todavía no contiene nada.</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>portico::MailAccountForm</name>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Send &amp;through our mail server</source>
        <translation>Enviar por el servidor de nuestro &amp;buzón</translation>
    </message>
    <message>
        <source>&amp;Keep mail in a folder, to try things out</source>
        <translation>&amp;Guardar el correo en una carpeta, para probar</translation>
    </message>
    <message>
        <source>Authority file</source>
        <translation>Archivo de la autoridad</translation>
    </message>
    <message>
        <source>Folder for mail</source>
        <translation>Carpeta para el correo</translation>
    </message>
    <message>
        <source>Your mail provider or IT help has these figures.</source>
        <translation>Su proveedor de correo o su soporte técnico tienen estos datos.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Switch later in Settings.</source>
        <translation>Nada sale de esta computadora. Cámbielo más tarde en Configuración.</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Otro servidor</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>P&amp;roveedor</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Co&amp;ntraseña</translation>
    </message>
    <message>
        <source>Sender’s &amp;address</source>
        <translation>Dirección del remi&amp;tente</translation>
    </message>
    <message>
        <source>The firm’s mailbox. Clients’ answers go to the team member who invites.</source>
        <translation>El buzón de la firma. Las respuestas de los clientes llegan al miembro del equipo que invita.</translation>
    </message>
    <message>
        <source>Empty: the firm’s name.</source>
        <translation>Vacío: el nombre de la firma.</translation>
    </message>
    <message>
        <source>&amp;Limit per minute</source>
        <translation>&amp;Límite por minuto</translation>
    </message>
    <message>
        <source>Limit per &amp;day</source>
        <translation>Lím&amp;ite por día</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Only where your server’s certificate is from an authority of your own. A file in PEM form.</source>
        <translation>Solo si el certificado de su servidor es de una autoridad propia. Un archivo en formato PEM.</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>Carpe&amp;ta</translation>
    </message>
    <message>
        <source>Each mail becomes a file there that mail programs open.</source>
        <translation>Cada correo queda allí como un archivo que los programas de correo abren.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>The mail account needs the name of its server.</source>
        <translation>La cuenta de correo necesita el nombre de su servidor.</translation>
    </message>
    <message>
        <source>No password is sent in the clear: choose STARTTLS or TLS.</source>
        <translation>Ninguna contraseña se envía sin cifrar: elija STARTTLS o TLS.</translation>
    </message>
    <message>
        <source>Type the password for this server.</source>
        <translation>Escriba la contraseña de este servidor.</translation>
    </message>
    <message>
        <source>There is no certificate in PEM form in this file.</source>
        <translation>No hay ningún certificado en formato PEM en este archivo.</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>Indique la ruta completa de una carpeta.</translation>
    </message>
    <message>
        <source>Co&amp;nnections at once</source>
        <translation>Cone&amp;xiones a la vez</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Con contraseña</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>By the mail provider (OAuth 2)</source>
        <translation>Con el proveedor de correo (OAuth 2)</translation>
    </message>
    <message>
        <source>%1 is closing the sign-in with a password.</source>
        <translation>%1 está cerrando el inicio de sesión con contraseña.</translation>
    </message>
    <message>
        <source>Type the user of the mailbox, its address mostly.</source>
        <translation>Escriba el usuario del buzón, casi siempre su dirección.</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>Secur&amp;ity</source>
        <translation>Seguri&amp;dad</translation>
    </message>
    <message>
        <source>&amp;Sender’s name</source>
        <translation>No&amp;mbre del remitente</translation>
    </message>
    <message>
        <source>Authorit&amp;y file</source>
        <translation>Arc&amp;hivo de la autoridad</translation>
    </message>
</context>
<context>
    <name>portico::MailAccountPage</name>
    <message>
        <source>Mail account saved</source>
        <translation>Cuenta de correo guardada</translation>
    </message>
    <message>
        <source>Mail account saved. The bounce mailbox signed in as the old account did: set it up again under Returned Mail.</source>
        <translation>Cuenta de correo guardada. El buzón de devoluciones iniciaba sesión como la cuenta anterior: configúrelo de nuevo en Correo devuelto.</translation>
    </message>
</context>
<context>
    <name>portico::MailBodyView</name>
    <message>
        <source>The mail as this person will get it</source>
        <translation>El correo tal como lo recibirá esta persona</translation>
    </message>
</context>
<context>
    <name>portico::MailCommands</name>
    <message>
        <source>Mail to %1 is queued again</source>
        <translation>El correo a %1 está de nuevo en cola</translation>
    </message>
    <message>
        <source>The invitation to %1 has not been sent, and will not be. Access that it would have been the first to offer is withdrawn; inviting again is possible at any time.</source>
        <translation>La invitación a %1 no se ha enviado, y no se enviará. Se retira el acceso que habría sido la primera en ofrecer; es posible invitar de nuevo en cualquier momento.</translation>
    </message>
    <message>
        <source>The mail to %1 has not been sent, and will not be.</source>
        <translation>El correo a %1 no se ha enviado, y no se enviará.</translation>
    </message>
    <message>
        <source>Cancel this mail?</source>
        <translation>¿Cancelar este correo?</translation>
    </message>
    <message>
        <source>Cancel Mail</source>
        <translation>Cancelar correo</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Mail to %1 cancelled</source>
        <translation>Correo a %1 cancelado</translation>
    </message>
    <message>
        <source>Mail to %1 counted as arrived</source>
        <translation>El correo a %1 cuenta como llegado</translation>
    </message>
    <message numerus="yes">
        <source>Count %Ln unconfirmed mail(s) as arrived?</source>
        <translation>
            <numerusform>¿Contar %Ln correo sin confirmar como llegado?</numerusform>
            <numerusform>¿Contar %Ln correos sin confirmar como llegados?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln unconfirmed mail(s) again?</source>
        <translation>
            <numerusform>¿Enviar de nuevo %Ln correo sin confirmar?</numerusform>
            <numerusform>¿Enviar de nuevo %Ln correos sin confirmar?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are then sent mail like any other, and are not sent again.</source>
        <translation>Serán entonces correos enviados como cualquier otro, y no se envían de nuevo.</translation>
    </message>
    <message>
        <source>Each goes out once more as it was, with the same link. Whoever has it already gets it twice; that does no harm.</source>
        <translation>Cada uno sale otra vez tal como era, con el mismo enlace. Quien ya lo tenga lo recibe dos veces; eso no hace daño.</translation>
    </message>
    <message>
        <source>They Arrived</source>
        <translation>Llegaron</translation>
    </message>
    <message>
        <source>Send Again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) counted as arrived</source>
        <translation>
            <numerusform>%Ln correo cuenta como llegado</numerusform>
            <numerusform>%Ln correos cuentan como llegados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) queued again</source>
        <translation>
            <numerusform>%Ln correo está de nuevo en cola</numerusform>
            <numerusform>%Ln correos están de nuevo en cola</numerusform>
        </translation>
    </message>
    <message>
        <source>The notice to %1 has not been sent, and will not be. Access that it would have told of is withdrawn; inviting again is possible at any time.</source>
        <translation>El aviso a %1 no se ha enviado, y no se enviará. Se retira el acceso del que habría informado; es posible invitar de nuevo en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>portico::MailDetails</name>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>El envío está en pausa</translation>
    </message>
    <message>
        <source>It goes out when somebody resumes sending.</source>
        <translation>Sale cuando alguien reanude el envío.</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>El envío se detuvo</translation>
    </message>
    <message>
        <source>No mail account is set up yet</source>
        <translation>Aún no hay ninguna cuenta de correo configurada</translation>
    </message>
    <message>
        <source>It goes out when there is one to send by.</source>
        <translation>Sale cuando haya una por la que enviar.</translation>
    </message>
    <message>
        <source>Another attempt at %1</source>
        <translation>Otro intento: %1</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>It goes out as soon as it can. It is not sent yet.</source>
        <translation>Sale en cuanto se pueda. Aún no se ha enviado.</translation>
    </message>
    <message>
        <source>Queued by %1</source>
        <translation>Puesto en cola por %1</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Queued again by %1</source>
        <translation>Puesto de nuevo en cola por %1</translation>
    </message>
    <message>
        <source>Queued again</source>
        <translation>De nuevo en cola</translation>
    </message>
    <message>
        <source>Attempt %1 began</source>
        <translation>Comenzó el intento %1</translation>
    </message>
    <message>
        <source>Sending began</source>
        <translation>Comenzó el envío</translation>
    </message>
    <message>
        <source>The mail server took it</source>
        <translation>El servidor de correo lo aceptó</translation>
    </message>
    <message>
        <source>Put off: %1</source>
        <translation>Aplazado: %1</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aplazado</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Message handed over, then the connection was lost</source>
        <translation>Se entregó el mensaje y luego se perdió la conexión</translation>
    </message>
    <message>
        <source>%1 said to send it again</source>
        <translation>%1 dijo que se enviara de nuevo</translation>
    </message>
    <message>
        <source>To be sent again</source>
        <translation>Se enviará de nuevo</translation>
    </message>
    <message>
        <source>%1 said that it arrived</source>
        <translation>%1 dijo que llegó</translation>
    </message>
    <message>
        <source>Counted as arrived</source>
        <translation>Cuenta como llegado</translation>
    </message>
    <message>
        <source>Cancelled by %1</source>
        <translation>Cancelado por %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message>
        <source>It came back: %1</source>
        <translation>Fue devuelto: %1</translation>
    </message>
    <message>
        <source>It came back</source>
        <translation>Fue devuelto</translation>
    </message>
    <message>
        <source>There is no such mail.</source>
        <translation>No existe ese correo.</translation>
    </message>
    <message>
        <source>On its way right now</source>
        <translation>En camino ahora mismo</translation>
    </message>
    <message>
        <source>It is being handed to the mail server.</source>
        <translation>Se está entregando al servidor de correo.</translation>
    </message>
    <message>
        <source>Unconfirmed: did it arrive?</source>
        <translation>Sin confirmar: ¿llegó?</translation>
    </message>
    <message>
        <source>The connection broke after the message was handed over: it may have arrived. Nothing is sent again by itself.</source>
        <translation>La conexión se interrumpió después de entregar el mensaje: puede haber llegado. Nada se envía de nuevo por sí mismo.</translation>
    </message>
    <message>
        <source>It was not delivered</source>
        <translation>No se entregó</translation>
    </message>
    <message>
        <source>It was cancelled</source>
        <translation>Se canceló</translation>
    </message>
    <message>
        <source>It was never sent, and will not be.</source>
        <translation>Nunca se envió, y no se enviará.</translation>
    </message>
    <message>
        <source>It was handed over on %1, and a person said that it arrived.</source>
        <translation>Se entregó el %1, y una persona dijo que llegó.</translation>
    </message>
    <message>
        <source>A mail server took it</source>
        <translation>Un servidor de correo lo aceptó</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>El %1.</translation>
    </message>
    <message>
        <source>This address takes no mail: correct it, or reactivate it if you know that it works again.</source>
        <translation>Esta dirección no recibe correo: corríjala, o reactívela si sabe que vuelve a funcionar.</translation>
    </message>
    <message>
        <source>A sign-in code is shown to nobody but the person it is for.</source>
        <translation>Un código de acceso no se muestra a nadie más que a la persona a quien está destinado.</translation>
    </message>
    <message>
        <source>This mail belongs to no client.</source>
        <translation>Este correo no pertenece a ningún cliente.</translation>
    </message>
    <message>
        <source>Sending is paused: this firm was restored from a backup</source>
        <translation>El envío está en pausa: esta firma se restauró desde una copia de seguridad</translation>
    </message>
    <message>
        <source>Mail that is queued here may have gone out after the backup was made. Look through it, cancel what went already, then resume.</source>
        <translation>El correo que está aquí en cola puede haber salido después de hacerse la copia. Revíselo, cancele lo que ya salió y luego reanude.</translation>
    </message>
    <message>
        <source>Nothing goes out until somebody resumes it. Sign-in codes are sent all the same.</source>
        <translation>Nada sale hasta que alguien reanude el envío. Los códigos de acceso se envían de todos modos.</translation>
    </message>
    <message>
        <source>Since %1. Nothing goes out until somebody resumes it. Sign-in codes are sent all the same.</source>
        <translation>Desde el %1. Nada sale hasta que alguien reanude el envío. Los códigos de acceso se envían de todos modos.</translation>
    </message>
    <message>
        <source>%1 The mail account needs a look; then resume.</source>
        <translation>%1 Hay que revisar la cuenta de correo; luego reanude.</translation>
    </message>
    <message>
        <source>%1, attempt %2, %3</source>
        <translation>%1, intento %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Mail goes out when there is one to send by.</source>
        <translation>El correo saldrá cuando haya una con la que enviarlo.</translation>
    </message>
    <message>
        <source>Nothing can be sent right now</source>
        <translation>En este momento no se puede enviar nada</translation>
    </message>
    <message>
        <source>Nothing is sent from here</source>
        <translation>Desde aquí no se envía nada</translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Suficiente por hoy</translation>
    </message>
</context>
<context>
    <name>portico::MailDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>Correo a %1</translation>
    </message>
    <message>
        <source>As it was handed over on %1.</source>
        <translation>Tal como se entregó el %1.</translation>
    </message>
    <message>
        <source>As it would go out now. It has not been sent.</source>
        <translation>Tal como saldría ahora. No se ha enviado.</translation>
    </message>
    <message>
        <source>The secret link is not shown.</source>
        <translation>El enlace secreto no se muestra.</translation>
    </message>
</context>
<context>
    <name>portico::MailPane</name>
    <message>
        <source>The chosen mail</source>
        <translation>El correo elegido</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Cancel Mail…</source>
        <translation>Cancelar correo…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What happened to this mail</source>
        <translation>Qué ocurrió con este correo</translation>
    </message>
    <message>
        <source>Open Mail</source>
        <translation>Abrir correo</translation>
    </message>
    <message>
        <source>Open Client</source>
        <translation>Abrir cliente</translation>
    </message>
    <message>
        <source>No mail is chosen</source>
        <translation>No hay ningún correo elegido</translation>
    </message>
    <message>
        <source>Choose one to see what became of it.</source>
        <translation>Elija uno para ver qué pasó con él.</translation>
    </message>
    <message>
        <source>This mail cannot be shown</source>
        <translation>Este correo no se puede mostrar</translation>
    </message>
    <message>
        <source>Ask the client, or look into the firm’s mailbox first. Sending again keeps the same link: a second copy does no harm.</source>
        <translation>Pregunte al cliente, o mire primero en el buzón de la firma. Enviarlo de nuevo conserva el mismo enlace: una segunda copia no hace daño.</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>Email Health…</source>
        <translation>Estado del correo…</translation>
    </message>
    <message>
        <source>Did you mean %1? Correct the address in the client’s record.</source>
        <translation>¿Quiso decir %1? Corrija la dirección en la ficha del cliente.</translation>
    </message>
</context>
<context>
    <name>portico::MailPreview</name>
    <message>
        <source>What they will see</source>
        <translation>Lo que verán</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Cerrar la vista previa</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Persona anterior</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Persona siguiente</translation>
    </message>
    <message>
        <source>Tick somebody to see the mail.</source>
        <translation>Marque a alguien para ver el correo.</translation>
    </message>
    <message>
        <source>Mail to %1</source>
        <translation>Correo a %1</translation>
    </message>
    <message>
        <source>Mail %1 of %2, to %3</source>
        <translation>Correo %1 de %2, a %3</translation>
    </message>
</context>
<context>
    <name>portico::MailSheet</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Responder a</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
</context>
<context>
    <name>portico::MailSubject</name>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Another portal</source>
        <translation>Otro portal</translation>
    </message>
    <message>
        <source>Access removed</source>
        <translation>Acceso retirado</translation>
    </message>
    <message>
        <source>Sign-in code</source>
        <translation>Código de acceso</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>Correo de prueba</translation>
    </message>
</context>
<context>
    <name>portico::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Portal Address…</source>
        <translation>&amp;Dirección del portal…</translation>
    </message>
    <message>
        <source>Only an admin can change the portal address.</source>
        <translation>Solo un administrador puede cambiar la dirección del portal.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccio&amp;nar todo</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Client List</source>
        <translation>&amp;Lista de clientes</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>&amp;Manage Client Portals</source>
        <translation>&amp;Administrar portales de clientes</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>&amp;Plantillas</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Bandeja de salida</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Configuración</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualizar</translation>
    </message>
    <message>
        <source>&amp;Clients</source>
        <translation>&amp;Clientes</translation>
    </message>
    <message>
        <source>&amp;New Client…</source>
        <translation>Cliente &amp;nuevo…</translation>
    </message>
    <message>
        <source>&amp;Edit Client…</source>
        <translation>&amp;Editar cliente…</translation>
    </message>
    <message>
        <source>New C&amp;ontact…</source>
        <translation>C&amp;ontacto nuevo…</translation>
    </message>
    <message>
        <source>&amp;Invite to the Client Portal…</source>
        <translation>In&amp;vitar al Portal del Cliente…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Mail</source>
        <translation>C&amp;orreo</translation>
    </message>
    <message>
        <source>&amp;Send Now</source>
        <translation>&amp;Enviar ahora</translation>
    </message>
    <message>
        <source>&amp;Pause All</source>
        <translation>&amp;Pausar todo</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Show &amp;Undeliverable</source>
        <translation>Mostrar &amp;no entregables</translation>
    </message>
    <message>
        <source>Show Un&amp;confirmed</source>
        <translation>Mostrar sin &amp;confirmar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;About Portico</source>
        <translation>&amp;Acerca de Portico</translation>
    </message>
    <message>
        <source>This needs an admin, or the permission Manage Client Portals.</source>
        <translation>Esto requiere un administrador o el permiso Administrar portales de clientes.</translation>
    </message>
    <message>
        <source>Open a client first.</source>
        <translation>Abra primero un cliente.</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Esta es la primera página.</translation>
    </message>
    <message>
        <source>Nothing is being sent already.</source>
        <translation>Ya no se está enviando nada.</translation>
    </message>
    <message>
        <source>Mail is being sent already.</source>
        <translation>Ya se está enviando correo.</translation>
    </message>
    <message>
        <source>&amp;Import Clients…</source>
        <translation>&amp;Importar clientes…</translation>
    </message>
    <message>
        <source>Only an admin can import clients.</source>
        <translation>Solo un administrador puede importar clientes.</translation>
    </message>
    <message>
        <source>&amp;Open Firm…</source>
        <translation>&amp;Abrir firma…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Close Firm</source>
        <translation>&amp;Cerrar firma</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (ya no está)</translation>
    </message>
    <message>
        <source>This firm is open.</source>
        <translation>Esta firma está abierta.</translation>
    </message>
    <message>
        <source>There is no firm in %1 any more.</source>
        <translation>Ya no hay ninguna firma en %1.</translation>
    </message>
    <message>
        <source>Remove What Is Gone</source>
        <translation>Quitar las que ya no están</translation>
    </message>
    <message>
        <source>No firm was open here before.</source>
        <translation>Aquí todavía no se abrió ninguna firma.</translation>
    </message>
    <message>
        <source>All of these firms are there.</source>
        <translation>Todas estas firmas están.</translation>
    </message>
    <message>
        <source>Open a Firm</source>
        <translation>Abrir una firma</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Show &amp;Log</source>
        <translation>Mostrar el &amp;registro</translation>
    </message>
    <message>
        <source>&amp;Go to Client…</source>
        <translation>&amp;Ir a un cliente…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Chosen Clients</source>
        <translation>Clientes ele&amp;gidos</translation>
    </message>
    <message>
        <source>Open the client list first.</source>
        <translation>Abra primero la lista de clientes.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>Nothing was edited on a client record yet.</source>
        <translation>Todavía no se editó nada en una ficha de cliente.</translation>
    </message>
    <message>
        <source>&amp;Link an Existing Person…</source>
        <translation>Vincu&amp;lar una persona existente…</translation>
    </message>
    <message>
        <source>&amp;Delete Client…</source>
        <translation>Elimina&amp;r cliente…</translation>
    </message>
    <message>
        <source>Only an admin can delete a client.</source>
        <translation>Solo un administrador puede eliminar un cliente.</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>C&amp;olumnas</translation>
    </message>
    <message>
        <source>Sort B&amp;y</source>
        <translation>Or&amp;denar por</translation>
    </message>
</context>
<context>
    <name>portico::MainWindow</name>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Client List</source>
        <translation>Lista de clientes</translation>
    </message>
    <message>
        <source>Manage Client Portals</source>
        <translation>Portales de clientes</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>That client is not there any more.</source>
        <translation>Ese cliente ya no está aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln requiere atención</numerusform>
            <numerusform>%Ln requieren atención</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Portico</source>
        <translation>%1 – Portico</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
</context>
<context>
    <name>portico::MakeInactiveDialog</name>
    <message>
        <source>Make %1 inactive?</source>
        <translation>¿Desactivar %1?</translation>
    </message>
    <message>
        <source>Make &amp;Inactive</source>
        <translation>&amp;Desactivar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>There is no such client.</source>
        <translation>No existe ese cliente.</translation>
    </message>
    <message>
        <source>%1 is inactive now.</source>
        <translation>%1: cliente inactivo ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) cancelled.</source>
        <translation>
            <numerusform>%n correo cancelado.</numerusform>
            <numerusform>%n correos cancelados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 made inactive</source>
        <translation>Desactivación de %1</translation>
    </message>
    <message>
        <source>%1 is active again. Whoever had access to its portal can open it; no mail is sent.</source>
        <translation>%1: cliente activo de nuevo. Quien tenía acceso a su portal puede abrirlo; no se envía ningún correo.</translation>
    </message>
    <message>
        <source>%1 made active</source>
        <translation>Activación de %1</translation>
    </message>
</context>
<context>
    <name>portico::ManagerActs</name>
    <message>
        <source>Nothing was sent: nobody who was chosen can get a mail any more.</source>
        <translation>No se envió nada: ninguno de los elegidos puede recibir ya un correo.</translation>
    </message>
    <message>
        <source>1 invite queued</source>
        <translation>1 invitación en cola</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invites queued</source>
        <translation>
            <numerusform>%Ln invitación en cola</numerusform>
            <numerusform>%Ln invitaciones en cola</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>%1 have not been sent yet</source>
        <translation>%1: aún sin enviar</translation>
    </message>
    <message>
        <source>You pressed Send less than ten seconds ago. Sent now, they are queued, and go out as soon as Portico runs again with this firm. Otherwise nothing of it is kept.</source>
        <translation>Pulsó Enviar hace menos de diez segundos. Si se envían ahora, quedan en cola y salen en cuanto Portico vuelva a abrirse con esta firma. Si no, no se conserva nada.</translation>
    </message>
    <message>
        <source>Do Not Send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>Abrir de nuevo</translation>
    </message>
</context>
<context>
    <name>portico::ManagerTab</name>
    <message>
        <source>%1 selected</source>
        <translation>%1 seleccionados</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 de %2 seleccionados</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Co&amp;lumnas</translation>
    </message>
    <message>
        <source>Email &amp;Health…</source>
        <translation>E&amp;stado del correo…</translation>
    </message>
</context>
<context>
    <name>portico::ManagerWindow</name>
    <message>
        <source>Manage Client Portals</source>
        <translation>Administrar portales de clientes</translation>
    </message>
    <message>
        <source>Without client portals</source>
        <translation>Sin portal del cliente</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>tab, count</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) without a portal</source>
        <translation>
            <numerusform>%Ln cliente sin portal</numerusform>
            <numerusform>%Ln clientes sin portal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be invited: no email address</source>
        <translation>
            <numerusform>%Ln no se puede invitar: sin correo electrónico</numerusform>
            <numerusform>%Ln no se pueden invitar: sin correo electrónico</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) inactive</source>
        <translation>
            <numerusform>%Ln correo inactivo</numerusform>
            <numerusform>%Ln correos inactivos</numerusform>
        </translation>
    </message>
    <message>
        <source>With portal users</source>
        <translation>Con usuarios del portal</translation>
    </message>
    <message>
        <source>Web sessions are counted since %1</source>
        <translation>Las sesiones web se cuentan desde %1</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month in a sentence</comment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>portico::MemberDialog</name>
    <message>
        <source>Team Member</source>
        <translation>Miembro del equipo</translation>
    </message>
    <message>
        <source>Add Team Member</source>
        <translation>Agregar miembro del equipo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>&amp;Manage Client Portals</source>
        <translation>&amp;Administrar portales de clientes</translation>
    </message>
    <message>
        <source>A&amp;ll clients</source>
        <translation>&amp;Todos los clientes</translation>
    </message>
    <message>
        <source>&amp;Only clients assigned to this person</source>
        <translation>&amp;Solo los clientes asignados a esta persona</translation>
    </message>
    <message>
        <source>A&amp;ctive</source>
        <translation>Acti&amp;vo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;Correo electrónico</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Clients’ answers to this person’s invites come here.</source>
        <translation>Las respuestas de los clientes a las invitaciones de esta persona llegan aquí.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rol</translation>
    </message>
    <message>
        <source>Admins change settings, import clients, and see everything.</source>
        <translation>Los administradores cambian la configuración, importan clientes y lo ven todo.</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Ve</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>Whoever has left the firm is inactive: their name stays on what they did.</source>
        <translation>Quien ha dejado la firma está inactivo: su nombre permanece en lo que hizo.</translation>
    </message>
    <message>
        <source>Take Password Away</source>
        <translation>Quitar contraseña</translation>
    </message>
    <message>
        <source>For when it was forgotten. The person can set a new one.</source>
        <translation>Para cuando se olvidó. La persona puede establecer una nueva.</translation>
    </message>
    <message>
        <source>Admins see all clients and manage all portals.</source>
        <translation>Los administradores ven todos los clientes y administran todos los portales.</translation>
    </message>
    <message>
        <source>There is no password any more.</source>
        <translation>Ya no hay ninguna contraseña.</translation>
    </message>
    <message>
        <source>A team member needs a name.</source>
        <translation>El miembro del equipo necesita un nombre.</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>Se guardó %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Se agregó %1</translation>
    </message>
</context>
<context>
    <name>portico::MemberPasswordDialog</name>
    <message>
        <source>Change Password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Set a Password</source>
        <translation>Establecer contraseña</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Establecer</translation>
    </message>
    <message>
        <source>&amp;Present password</source>
        <translation>Contraseña &amp;actual</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>Contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>New password &amp;again</source>
        <translation>&amp;Repita la contraseña nueva</translation>
    </message>
    <message>
        <source>At least eight characters. Empty takes the password away.</source>
        <translation>Al menos ocho caracteres. Vacía, se quita la contraseña.</translation>
    </message>
    <message>
        <source>At least eight characters.</source>
        <translation>Al menos ocho caracteres.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>Password taken away</source>
        <translation>Contraseña quitada</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>Contraseña establecida</translation>
    </message>
</context>
<context>
    <name>portico::MembersModel</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (usted)</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Staff, manages portals</source>
        <translation>Personal, administra portales</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Only assigned</source>
        <translation>Solo asignados</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>portico::MessageEditor</name>
    <message>
        <source>Include a personalized message</source>
        <translation>Incluir un mensaje personalizado</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Start typing your message…</source>
        <translation>Comience a escribir su mensaje…</translation>
    </message>
    <message>
        <source>Personalized message</source>
        <translation>Mensaje personalizado</translation>
    </message>
    <message>
        <source>There are no message templates. They are made under Templates.</source>
        <translation>No hay plantillas de mensaje. Se crean en Plantillas.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>The message is too long: %n characters at most.</source>
        <translation>
            <numerusform>El mensaje es demasiado largo: %n carácter como máximo.</numerusform>
            <numerusform>El mensaje es demasiado largo: %n caracteres como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes above the invitation text. The link is always included.</source>
        <translation>Va encima del texto de la invitación. El enlace siempre se incluye.</translation>
    </message>
</context>
<context>
    <name>portico::NavigationBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navegación</translation>
    </message>
</context>
<context>
    <name>portico::NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>For the team only: people on the portal never see notes.</source>
        <translation>Solo para el equipo: las personas del portal nunca ven las notas.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Save Notes</source>
        <translation>&amp;Guardar notas</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar todavía</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Somebody else deleted these notes while you were writing.</source>
        <translation>Otra persona borró estas notas mientras usted escribía.</translation>
    </message>
    <message>
        <source>Somebody else changed these notes while you were writing: “%1”</source>
        <translation>Otra persona cambió estas notas mientras usted escribía: “%1”</translation>
    </message>
    <message>
        <source>Use &amp;Theirs</source>
        <translation>&amp;Usar las otras</translation>
    </message>
    <message>
        <source>Notes of %1 saved.</source>
        <translation>Notas de %1 guardadas.</translation>
    </message>
    <message>
        <source>Notes of %1</source>
        <translation>Notas de %1</translation>
    </message>
    <message>
        <source>The notes were not saved. %1 They are shown when the client is opened again, until Portico is closed.</source>
        <translation>Las notas no se guardaron. %1 Se muestran cuando el cliente se abre de nuevo, hasta que se cierre Portico.</translation>
    </message>
    <message>
        <source>Whose notes shall stay?</source>
        <translation>¿Las notas de quién se quedan?</translation>
    </message>
    <message>
        <source>Somebody else changed the notes of %1 while you were writing.</source>
        <translation>Otra persona cambió las notas de %1 mientras usted escribía.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The notes of %1 were not saved. %2</source>
        <translation>Las notas de %1 no se guardaron. %2</translation>
    </message>
    <message>
        <source>Save M&amp;ine</source>
        <translation>Guardar las &amp;mías</translation>
    </message>
</context>
<context>
    <name>portico::OutboxModel</name>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>again at %1</source>
        <translation>otra vez %1</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>again on %1</source>
        <translation>otra vez %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>d MMM, HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>What was queued last stands first.</source>
        <translation>Lo último que entró en la cola aparece primero.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>portico::OutboxPage</name>
    <message>
        <source>Pause All</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Which mail is shown</source>
        <translation>Qué correo se muestra</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Search mail</source>
        <translation>Buscar correo</translation>
    </message>
    <message>
        <source>They All Arrived</source>
        <translation>Todos llegaron</translation>
    </message>
    <message>
        <source>Send All Again</source>
        <translation>Enviar todos de nuevo</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Reading mail…</source>
        <translation>Leyendo el correo…</translation>
    </message>
    <message>
        <source>%1 queued, %2 sending</source>
        <translation>%1 en cola, %2 enviando</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 en cola</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>No hay nada en espera</translation>
    </message>
    <message>
        <source>No mail in this state matches “%1”; others do.</source>
        <translation>Ningún correo en este estado coincide con “%1”; otros sí.</translation>
    </message>
    <message>
        <source>No mail matches “%1”, neither by name nor by address or kind.</source>
        <translation>Ningún correo coincide con “%1”, ni por nombre ni por dirección o clase.</translation>
    </message>
    <message>
        <source>No mail yet</source>
        <translation>Aún no hay correo</translation>
    </message>
    <message>
        <source>Invitations, reminders and notices stand here from the moment they are queued.</source>
        <translation>Las invitaciones, los recordatorios y los avisos aparecen aquí desde el momento en que están en cola.</translation>
    </message>
    <message>
        <source>Mail to the people of the clients that are assigned to you stands here.</source>
        <translation>Aquí aparece el correo a las personas de los clientes que usted tiene asignados.</translation>
    </message>
    <message>
        <source>No mail is queued.</source>
        <translation>No hay ningún correo en cola.</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>No hay nada en camino</translation>
    </message>
    <message>
        <source>No mail is being sent right now.</source>
        <translation>En este momento no se está enviando ningún correo.</translation>
    </message>
    <message>
        <source>Nothing is unconfirmed</source>
        <translation>No hay nada sin confirmar</translation>
    </message>
    <message>
        <source>Of every mail it is known whether a server took it.</source>
        <translation>De cada correo se sabe si un servidor lo aceptó.</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nada falló</translation>
    </message>
    <message>
        <source>No mail was refused.</source>
        <translation>Ningún correo fue rechazado.</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Aún no se ha enviado nada</translation>
    </message>
    <message>
        <source>Mail stands here once a mail server took it.</source>
        <translation>El correo aparece aquí cuando un servidor de correo lo aceptó.</translation>
    </message>
    <message>
        <source>Nothing was cancelled</source>
        <translation>No se canceló nada</translation>
    </message>
    <message>
        <source>Mail that is withdrawn before it goes stands here.</source>
        <translation>Aquí aparece el correo que se retira antes de salir.</translation>
    </message>
    <message>
        <source>This needs the role Admin or the permission Manage Client Portals.</source>
        <translation>Esto requiere el rol Administrador o el permiso Administrar portales de clientes.</translation>
    </message>
    <message>
        <source>Nothing is being sent already.</source>
        <translation>Ya no se está enviando nada.</translation>
    </message>
    <message>
        <source>Mail is being sent already.</source>
        <translation>Ya se está enviando correo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) may have arrived. Settle each by itself, or all with one word.</source>
        <translation>
            <numerusform>%Ln correo puede haber llegado. Resuelva cada uno por separado, o todos a la vez.</numerusform>
            <numerusform>%Ln correos pueden haber llegado. Resuelva cada uno por separado, o todos a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Mail</source>
        <translation>Abrir correo</translation>
    </message>
    <message>
        <source>Open Client</source>
        <translation>Abrir cliente</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Cancel Mail…</source>
        <translation>Cancelar correo…</translation>
    </message>
    <message>
        <source>Read Returned Mail…</source>
        <translation>Leer correo devuelto…</translation>
    </message>
    <message>
        <source>Reads messages that came back, from files. They can be dropped onto this page, too.</source>
        <translation>Lee de archivos los mensajes devueltos. También se pueden soltar sobre esta página.</translation>
    </message>
    <message>
        <source>How sending stands is being read.</source>
        <translation>Se está leyendo cómo va el envío.</translation>
    </message>
</context>
<context>
    <name>portico::OutboxSender</name>
    <message>
        <source>Another Portico is sending this firm&apos;s mail.</source>
        <translation>Otro Portico está enviando el correo de esta firma.</translation>
    </message>
    <message>
        <source>No mail account is set up yet.</source>
        <translation>Aún no hay ninguna cuenta de correo configurada.</translation>
    </message>
</context>
<context>
    <name>portico::PersonActs</name>
    <message>
        <source>The access was removed. Invite this person again to give it back.</source>
        <translation>Se retiró el acceso. Invite de nuevo a esta persona para devolvérselo.</translation>
    </message>
    <message>
        <source>This person has an account, and needs no invite.</source>
        <translation>Esta persona tiene una cuenta y no necesita invitación.</translation>
    </message>
    <message>
        <source>An invite is on its way already.</source>
        <translation>Ya hay una invitación en camino.</translation>
    </message>
    <message>
        <source>Say first whether the last invite arrived.</source>
        <translation>Diga primero si llegó la última invitación.</translation>
    </message>
    <message>
        <source>This client is inactive, and its portal is closed.</source>
        <translation>Este cliente está inactivo y su portal está cerrado.</translation>
    </message>
    <message>
        <source>The firm has no portal address yet. An admin sets it in Settings.</source>
        <translation>La firma aún no tiene dirección del portal. Un administrador la establece en Configuración.</translation>
    </message>
    <message>
        <source>This address takes no mail. Correct it, or reactivate it first.</source>
        <translation>Esta dirección no recibe correo. Corríjala o reactívela primero.</translation>
    </message>
    <message>
        <source>The access was removed, and its link has ended.</source>
        <translation>Se retiró el acceso, y su enlace ya no vale.</translation>
    </message>
    <message>
        <source>The link has been used: this person has an account.</source>
        <translation>El enlace ya se usó: esta persona tiene una cuenta.</translation>
    </message>
    <message>
        <source>The link has expired. Resend the invite to make a new one.</source>
        <translation>El enlace venció. Reenvíe la invitación para crear uno nuevo.</translation>
    </message>
    <message>
        <source>No invite went to this person, so there is no link.</source>
        <translation>A esta persona no le llegó ninguna invitación, así que no hay enlace.</translation>
    </message>
    <message>
        <source>The link is made when the mail goes out.</source>
        <translation>El enlace se crea cuando sale el correo.</translation>
    </message>
    <message>
        <source>The access was removed. The address is corrected on the contact.</source>
        <translation>Se retiró el acceso. La dirección se corrige en el contacto.</translation>
    </message>
    <message>
        <source>The access is removed already.</source>
        <translation>El acceso ya está retirado.</translation>
    </message>
</context>
<context>
    <name>portico::PersonCommands</name>
    <message>
        <source>Invite link of %1 copied. Whoever has it can accept the invite</source>
        <translation>Enlace de invitación de %1 copiado. Quien lo tenga puede aceptar la invitación</translation>
    </message>
    <message>
        <source>Invite to %1 counted as arrived</source>
        <translation>La invitación a %1 cuenta como llegada</translation>
    </message>
</context>
<context>
    <name>portico::PortalAddressDialog</name>
    <message>
        <source>Portal &amp;address</source>
        <translation>&amp;Dirección del portal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Portal Address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>Where your clients sign in. The links in invites begin with it.</source>
        <translation>Donde sus clientes inician sesión. Los enlaces de las invitaciones empiezan con ella.</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Telé&amp;fono</translation>
    </message>
    <message>
        <source>Whom clients ring when something does not work; mails say it. May be empty.</source>
        <translation>A quién llaman los clientes cuando algo no funciona; los correos lo indican. Puede quedar vacío.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The firm&apos;s settings cannot be read.</source>
        <translation>No se puede leer la configuración de la firma.</translation>
    </message>
    <message>
        <source>Only an admin can change the portal address.</source>
        <translation>Solo un administrador puede cambiar la dirección del portal.</translation>
    </message>
    <message>
        <source>Portal address saved.</source>
        <translation>Dirección del portal guardada.</translation>
    </message>
    <message>
        <source>The address is being saved.</source>
        <translation>Se está guardando la dirección.</translation>
    </message>
</context>
<context>
    <name>portico::PortalBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portico::PortalCard</name>
    <message>
        <source>Client Portal</source>
        <translation>Portal del Cliente</translation>
    </message>
    <message>
        <source>Invite to the Client Portal</source>
        <translation>Invitar al Portal del Cliente</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can be invited yet: the firm has no portal address. Set it in Settings.</source>
        <translation>Aún no se puede invitar a nadie: la firma no tiene dirección del portal. Establézcala en Configuración.</translation>
    </message>
    <message>
        <source>Nobody can be invited yet: the firm has no portal address. An admin sets it in Settings.</source>
        <translation>Aún no se puede invitar a nadie: la firma no tiene dirección del portal. Un administrador la establece en Configuración.</translation>
    </message>
    <message>
        <source>This client is inactive. Its portal is closed to everybody.</source>
        <translation>Este cliente está inactivo. Su portal está cerrado para todos.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Nobody has access yet</source>
        <translation>Nadie tiene acceso todavía</translation>
    </message>
    <message>
        <source>Invite the client, and everybody else who should see what you share.</source>
        <translation>Invite al cliente y a todos los demás que deban ver lo que usted comparta.</translation>
    </message>
    <message>
        <source>The people who are invited are listed here.</source>
        <translation>Aquí se enumeran las personas invitadas.</translation>
    </message>
    <message>
        <source>No client is open.</source>
        <translation>No hay ningún cliente abierto.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resend Invite</source>
        <translation>Reenviar invitación</translation>
    </message>
    <message>
        <source>Correct Email…</source>
        <translation>Corregir correo electrónico…</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Copy Invite Link</source>
        <translation>Copiar enlace de invitación</translation>
    </message>
    <message>
        <source>Remove Access…</source>
        <translation>Retirar acceso…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más acciones para %1</translation>
    </message>
    <message>
        <source>Email Health…</source>
        <translation>Estado del correo…</translation>
    </message>
</context>
<context>
    <name>portico::PortalTile</name>
    <message>
        <source>%1: being counted</source>
        <translation>%1: se está contando</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portico::PortalUserExports</name>
    <message>
        <source>Export Portal Users</source>
        <translation>Exportar usuarios del portal</translation>
    </message>
    <message>
        <source>Portal users</source>
        <translation>Usuarios del portal</translation>
    </message>
</context>
<context>
    <name>portico::PortalUserModel</name>
    <message>
        <source>, </source>
        <comment>between the names of clients</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Never logged in</source>
        <translation>Nunca inició sesión</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>reason, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all that show</source>
        <translation>Marcar todos los que se ven</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Client Records</source>
        <translation>Fichas de clientes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Last Login</source>
        <translation>Último inicio de sesión</translation>
    </message>
    <message>
        <source>Web Sessions</source>
        <translation>Sesiones web</translation>
    </message>
    <message>
        <source>Email Inactive</source>
        <translation>Correo inactivo</translation>
    </message>
</context>
<context>
    <name>portico::PortalUsersTab</name>
    <message>
        <source>Search by name or email</source>
        <translation>Buscar por nombre o correo</translation>
    </message>
    <message>
        <source>Resend Invite</source>
        <translation>Reenviar invitación</translation>
    </message>
    <message>
        <source>Remove Access…</source>
        <translation>Retirar acceso…</translation>
    </message>
    <message>
        <source>Reactivate Email…</source>
        <translation>Reactivar correo…</translation>
    </message>
    <message>
        <source>Copy Emails</source>
        <translation>Copiar correos</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Client portal users</source>
        <translation>Usuarios del portal del cliente</translation>
    </message>
    <message>
        <source>Which portal users to show</source>
        <translation>Qué usuarios del portal mostrar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Show all invited but not accepted</source>
        <translation>Mostrar todos los invitados que no aceptaron</translation>
    </message>
    <message>
        <source>Show all who have logged in</source>
        <translation>Mostrar todos los que iniciaron sesión</translation>
    </message>
    <message>
        <source>Show expired</source>
        <translation>Mostrar vencidos</translation>
    </message>
    <message>
        <source>Show expiring within 7 days</source>
        <translation>Mostrar los que vencen en 7 días</translation>
    </message>
    <message>
        <source>Show undeliverable</source>
        <translation>Mostrar no entregables</translation>
    </message>
    <message>
        <source>Show email inactive</source>
        <translation>Mostrar correo inactivo</translation>
    </message>
    <message>
        <source>Show not logged in for 90 days</source>
        <translation>Mostrar sin inicio de sesión en 90 días</translation>
    </message>
    <message>
        <source>Show access removed</source>
        <translation>Mostrar acceso retirado</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>&amp;Resend Invite…</source>
        <translation>&amp;Reenviar invitación…</translation>
    </message>
    <message>
        <source>This person has an account already.</source>
        <translation>Esta persona ya tiene una cuenta.</translation>
    </message>
    <message>
        <source>This person has no access any more.</source>
        <translation>Esta persona ya no tiene acceso.</translation>
    </message>
    <message>
        <source>Remove &amp;Access…</source>
        <translation>R&amp;etirar acceso…</translation>
    </message>
    <message>
        <source>Reacti&amp;vate Email…</source>
        <translation>Reacti&amp;var correo…</translation>
    </message>
    <message>
        <source>This address is not inactive.</source>
        <translation>Este correo no está inactivo.</translation>
    </message>
    <message>
        <source>&amp;Copy Email</source>
        <translation>&amp;Copiar correo</translation>
    </message>
    <message>
        <source>Client Portal Users: %1</source>
        <translation>Usuarios del portal del cliente: %1</translation>
    </message>
    <message>
        <source>Invited but Not Accepted</source>
        <translation>Invitados que no aceptaron</translation>
    </message>
    <message>
        <source>Client Portal Users Who Have Logged In</source>
        <translation>Usuarios del portal que iniciaron sesión</translation>
    </message>
    <message>
        <source>Expired Invites</source>
        <translation>Invitaciones vencidas</translation>
    </message>
    <message>
        <source>Invites That Expire Within 7 Days</source>
        <translation>Invitaciones que vencen en 7 días</translation>
    </message>
    <message>
        <source>Undeliverable Invites</source>
        <translation>Invitaciones no entregables</translation>
    </message>
    <message>
        <source>Client Portal Users With an Inactive Email</source>
        <translation>Usuarios del portal con correo inactivo</translation>
    </message>
    <message>
        <source>Not Logged In for 90 Days</source>
        <translation>Sin inicio de sesión en 90 días</translation>
    </message>
    <message>
        <source>Client Portal Users Whose Access Was Removed</source>
        <translation>Usuarios del portal con acceso retirado</translation>
    </message>
    <message>
        <source>All Client Portal Users</source>
        <translation>Todos los usuarios del portal del cliente</translation>
    </message>
    <message>
        <source>Tick portal users first.</source>
        <translation>Marque primero usuarios del portal.</translation>
    </message>
    <message>
        <source>There is nobody to export.</source>
        <translation>No hay nadie que exportar.</translation>
    </message>
    <message>
        <source>Writes the ticked portal users into a file; where none is ticked, all that show.</source>
        <translation>Escribe en un archivo los usuarios del portal marcados; si no hay ninguno marcado, todos los que se ven.</translation>
    </message>
    <message>
        <source>Nobody was invited yet</source>
        <translation>Aún no se invitó a nadie</translation>
    </message>
    <message>
        <source>Whoever is invited to a portal stands here, with what became of the invite.</source>
        <translation>Aquí aparece quien recibe una invitación a un portal, y qué pasó con ella.</translation>
    </message>
    <message>
        <source>No portal user matches “%1”, neither by name nor by email.</source>
        <translation>Ningún usuario del portal coincide con “%1”, ni por nombre ni por correo.</translation>
    </message>
    <message>
        <source>None of these portal users matches “%1”.</source>
        <translation>Ninguno de estos usuarios del portal coincide con “%1”.</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>No hay nadie aquí</translation>
    </message>
    <message>
        <source>No portal user fits the chosen filter.</source>
        <translation>Ningún usuario del portal corresponde al filtro elegido.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Mostrar todos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln email address(es) copied</source>
        <translation>
            <numerusform>%Ln correo copiado</numerusform>
            <numerusform>%Ln correos copiados</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 addresses can be copied at once.</source>
        <translation>Se pueden copiar como máximo %1 direcciones a la vez.</translation>
    </message>
</context>
<context>
    <name>portico::ProgramPartsModel</name>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>portico::ProviderSignIn</name>
    <message>
        <source>Client id</source>
        <translation>Identificador del cliente</translation>
    </message>
    <message>
        <source>Page of the sign-in</source>
        <translation>Página del inicio de sesión</translation>
    </message>
    <message>
        <source>Address for tokens</source>
        <translation>Dirección para los tokens</translation>
    </message>
    <message>
        <source>Under which the provider knows Portico in your firm. Whoever looks after your accounts there registers it once.</source>
        <translation>Con él conoce el proveedor a Portico en su despacho. Quien lleva sus cuentas allí lo registra una vez.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto del cliente</translation>
    </message>
    <message>
        <source>Only where the provider gave one, as Google does. Needed for signing in.</source>
        <translation>Solo si el proveedor dio uno, como hace Google. Se necesita para iniciar sesión.</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Qué se pide</translation>
    </message>
    <message>
        <source>The names of the permissions, with spaces between them.</source>
        <translation>Los nombres de los permisos, separados por espacios.</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Dirección de la página</translation>
    </message>
    <message>
        <source>Sign in first, with the button above.</source>
        <translation>Primero inicie sesión, con el botón de arriba.</translation>
    </message>
    <message>
        <source>An address that begins with https://.</source>
        <translation>Una dirección que empiece por https://.</translation>
    </message>
    <message>
        <source>Type the id that the provider gave to Portico.</source>
        <translation>Escriba el identificador que el proveedor dio a Portico.</translation>
    </message>
    <message>
        <source>No browser opens. Copy this address into one on this computer.</source>
        <translation>No se abre ningún navegador. Copie esta dirección en uno de este equipo.</translation>
    </message>
    <message>
        <source>Cancel the Sign-in</source>
        <translation>Cancelar el inicio de sesión</translation>
    </message>
    <message>
        <source>Sign in with the Provider…</source>
        <translation>Iniciar sesión con el proveedor…</translation>
    </message>
    <message>
        <source>Sign in with %1…</source>
        <translation>Iniciar sesión con %1…</translation>
    </message>
    <message>
        <source>Waiting for the browser…</source>
        <translation>Esperando al navegador…</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sesión no iniciada</translation>
    </message>
</context>
<context>
    <name>portico::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>It is being done.</source>
        <translation>Se está haciendo.</translation>
    </message>
</context>
<context>
    <name>portico::QuickChooser</name>
    <message>
        <source>Go to a client</source>
        <translation>Ir a un cliente</translation>
    </message>
    <message>
        <source>Go to Client</source>
        <translation>Ir a un cliente</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Reading clients…</source>
        <translation>Leyendo los clientes…</translation>
    </message>
    <message>
        <source>No client matches “%1”.</source>
        <translation>Ningún cliente coincide con “%1”.</translation>
    </message>
    <message>
        <source>Type a name, an email address or a phone number.</source>
        <translation>Escriba un nombre, una dirección de correo o un teléfono.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Abiertos recientemente</translation>
    </message>
</context>
<context>
    <name>portico::QuickHitsModel</name>
    <message>
        <source>No contact yet</source>
        <translation>Aún sin contacto</translation>
    </message>
    <message>
        <source>No email address</source>
        <translation>Sin correo electrónico</translation>
    </message>
    <message>
        <source>%1 (inactive)</source>
        <translation>%1 (inactivo)</translation>
    </message>
</context>
<context>
    <name>portico::ReactivateEmailsDialog</name>
    <message>
        <source>Reactivate 1 email address?</source>
        <translation>¿Reactivar 1 dirección de correo?</translation>
    </message>
    <message numerus="yes">
        <source>Reactivate %Ln email addresses?</source>
        <translation>
            <numerusform>¿Reactivar %Ln dirección de correo?</numerusform>
            <numerusform>¿Reactivar %Ln direcciones de correo?</numerusform>
        </translation>
    </message>
    <message>
        <source>They get mail again from now on. Do this only where you know that the address works again: one that refuses mail once more becomes inactive again, and many refusals harm the standing of your mailbox. Nothing is sent by this; addresses that take mail already stay as they are.</source>
        <translation>Desde ahora vuelven a recibir correo. Hágalo solo si sabe que la dirección funciona de nuevo: la que rechace correo otra vez volverá a quedar inactiva, y muchos rechazos dañan la reputación de su buzón. Con esto no se envía nada; las direcciones que ya reciben correo quedan como están.</translation>
    </message>
    <message>
        <source>Reactivate Email</source>
        <translation>Reactivar correo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>1 email address reactivated</source>
        <translation>1 dirección de correo reactivada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln email addresses reactivated</source>
        <translation>
            <numerusform>%Ln dirección de correo reactivada</numerusform>
            <numerusform>%Ln direcciones de correo reactivadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::RecentCard</name>
    <message>
        <source>Opened lately</source>
        <translation>Abiertas hace poco</translation>
    </message>
    <message>
        <source>Not there any more: %1</source>
        <translation>Ya no está: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>Quitar de la lista</translation>
    </message>
</context>
<context>
    <name>portico::RecipientList</name>
    <message>
        <source>Shared by %1: one mail, one login</source>
        <translation>Compartida por %1: un correo, un inicio de sesión</translation>
    </message>
    <message>
        <source>Has an account: is told, without a new sign-up</source>
        <translation>Tiene cuenta: se le avisa, sin nuevo registro</translation>
    </message>
    <message>
        <source>Added to an invite that waits already</source>
        <translation>Se añade a una invitación que ya espera</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
</context>
<context>
    <name>portico::RecipientsModel</name>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Client Records</source>
        <translation>Fichas de clientes</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Por qué no</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>portico::RecoveryKeyCheck</name>
    <message>
        <source>Group %1 of the key</source>
        <translation>Grupo %1 de la clave</translation>
    </message>
    <message>
        <source>That is not group %1.</source>
        <translation>Ese no es el grupo %1.</translation>
    </message>
</context>
<context>
    <name>portico::RecoveryKeyPage</name>
    <message>
        <source>&amp;Recovery key</source>
        <translation>Clave de &amp;recuperación</translation>
    </message>
    <message>
        <source>The firm’s data is encrypted. The recovery key opens it on another computer, or when this one is lost. Portico keeps no copy of it and cannot show it again.</source>
        <translation>Los datos de la firma están cifrados. La clave de recuperación los abre en otra computadora, o cuando esta se pierde. Portico no guarda ninguna copia de ella y no puede mostrarla de nuevo.</translation>
    </message>
    <message>
        <source>Is the key on paper the right one?</source>
        <translation>¿La clave en papel es la correcta?</translation>
    </message>
    <message>
        <source>Seven groups of five signs. Capitals, spaces and hyphens do not matter.</source>
        <translation>Siete grupos de cinco signos. Las mayúsculas, los espacios y los guiones no importan.</translation>
    </message>
    <message>
        <source>Make a &amp;New Recovery Key…</source>
        <translation>Crear una clave de recuperación &amp;nueva…</translation>
    </message>
    <message>
        <source>Was it lost, or seen by somebody?</source>
        <translation>¿Se perdió, o alguien la vio?</translation>
    </message>
    <message>
        <source>A new key takes its place. Backups made before still open with the old one.</source>
        <translation>Una clave nueva ocupa su lugar. Las copias de seguridad hechas antes se siguen abriendo con la anterior.</translation>
    </message>
    <message>
        <source>The key is being checked.</source>
        <translation>Se está verificando la clave.</translation>
    </message>
    <message>
        <source>This is the firm’s recovery key. Put it back where it is safe.</source>
        <translation>Esta es la clave de recuperación de la firma. Vuelva a guardarla en un lugar seguro.</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Ver&amp;ificar</translation>
    </message>
</context>
<context>
    <name>portico::RecoveryKeyView</name>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Recovery key of %1</source>
        <translation>Clave de recuperación de %1</translation>
    </message>
    <message>
        <source>This key opens the firm&apos;s data in Portico when the computer is lost, or on another computer.
Keep it in a safe place, away from the computer. Whoever has it and the data can read everything.</source>
        <translation>Esta clave abre los datos de la firma en Portico cuando la computadora se pierde, o en otra computadora.
Guárdela en un lugar seguro, lejos de la computadora. Quien la tenga junto con los datos puede leerlo todo.</translation>
    </message>
    <message>
        <source>Save the Recovery Key</source>
        <translation>Guardar la clave de recuperación</translation>
    </message>
    <message>
        <source>Portico recovery key.txt</source>
        <translation>Clave de recuperación de Portico.txt</translation>
    </message>
    <message>
        <source>Not beside the firm&apos;s data: choose another place, best a stick that you take away.</source>
        <translation>No junto a los datos de la firma: elija otro lugar, de preferencia una memoria USB que usted se lleve.</translation>
    </message>
    <message>
        <source>Saved. Take the file away from this computer.</source>
        <translation>Guardada. Lleve el archivo lejos de esta computadora.</translation>
    </message>
    <message>
        <source>The key could not be saved there. Choose another place.</source>
        <translation>No se pudo guardar la clave allí. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviada a la impresora.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied. Paste it into your password manager now.</source>
        <translation>Copiada. Péguela ahora en su gestor de contraseñas.</translation>
    </message>
</context>
<context>
    <name>portico::Relation</name>
    <message>
        <source>Self</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Cónyuge</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Socio</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
</context>
<context>
    <name>portico::RemovalModel</name>
    <message>
        <source>%1 loses %2</source>
        <translation>%1 pierde %2</translation>
    </message>
    <message>
        <source>%1 (inactive)</source>
        <translation>%1 (inactivo)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Pierde</translation>
    </message>
</context>
<context>
    <name>portico::RemoveAccessDialog</name>
    <message>
        <source>%1 (%2) can no longer open the portal of %3, at once.</source>
        <translation>%1 (%2) ya no puede abrir el portal de %3, de inmediato.</translation>
    </message>
    <message>
        <source>Whoever is signed in to it is signed out.</source>
        <translation>Se cierra la sesión de quien la tenga abierta en él.</translation>
    </message>
    <message>
        <source>Whoever is signed in is signed out.</source>
        <translation>Se cierra la sesión de quien la tenga abierta.</translation>
    </message>
    <message>
        <source>The queued invite is cancelled.</source>
        <translation>Se cancela la invitación en cola.</translation>
    </message>
    <message>
        <source>The link in the invite no longer opens it.</source>
        <translation>El enlace de la invitación ya no lo abre.</translation>
    </message>
    <message>
        <source>Other portals that this address opens stay open.</source>
        <translation>Los otros portales que abre esta dirección siguen abiertos.</translation>
    </message>
    <message>
        <source>The contact stays, and can be invited again at any time.</source>
        <translation>El contacto permanece, y se le puede invitar de nuevo en cualquier momento.</translation>
    </message>
    <message>
        <source>Remove the access of %1?</source>
        <translation>¿Retirar el acceso de %1?</translation>
    </message>
    <message>
        <source>Tell them by mail</source>
        <translation>Avisarle por correo</translation>
    </message>
    <message>
        <source>Remove Access</source>
        <translation>Retirar acceso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>This address takes no mail.</source>
        <translation>Esta dirección no recibe correo.</translation>
    </message>
    <message>
        <source>Access of %1 removed. A mail that says so is queued</source>
        <translation>Acceso de %1 retirado. Un correo que lo comunica está en cola</translation>
    </message>
    <message>
        <source>Access of %1 removed</source>
        <translation>Acceso de %1 retirado</translation>
    </message>
</context>
<context>
    <name>portico::RemoveAccessesDialog</name>
    <message>
        <source>They can no longer open these portals, at once.</source>
        <translation>Dejan de poder abrir estos portales de inmediato.</translation>
    </message>
    <message>
        <source>Whoever is signed in to one of them is signed out.</source>
        <translation>Se cierra la sesión de quien la tenga abierta en alguno de ellos.</translation>
    </message>
    <message>
        <source>Links and queued mail that open nothing else end.</source>
        <translation>Los enlaces y el correo en cola que no abren nada más dejan de valer.</translation>
    </message>
    <message numerus="yes">
        <source>Portals of clients that you do not see stay open to %Ln of them.</source>
        <translation>
            <numerusform>Los portales de clientes que usted no ve siguen abiertos para %Ln de ellos.</numerusform>
            <numerusform>Los portales de clientes que usted no ve siguen abiertos para %Ln de ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The contacts stay, and can be invited again at any time.</source>
        <translation>Los contactos se conservan y se pueden volver a invitar en cualquier momento.</translation>
    </message>
    <message>
        <source>Remove the access of 1 person?</source>
        <translation>¿Quitar el acceso de 1 persona?</translation>
    </message>
    <message numerus="yes">
        <source>Remove the access of %Ln people?</source>
        <translation>
            <numerusform>¿Quitar el acceso de %Ln persona?</numerusform>
            <numerusform>¿Quitar el acceso de %Ln personas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up what they would lose…</source>
        <translation>Buscando qué perderían…</translation>
    </message>
    <message>
        <source>Untick All</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <source>Tell them by mail</source>
        <translation>Avisarles por correo</translation>
    </message>
    <message>
        <source>What they lose</source>
        <translation>Qué pierden</translation>
    </message>
    <message>
        <source>Remove Access</source>
        <translation>Retirar acceso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>They have no access that could be removed.</source>
        <translation>No tienen ningún acceso que se pueda quitar.</translation>
    </message>
    <message>
        <source>%1 of %2 client records chosen</source>
        <translation>%1 de %2 fichas de cliente elegidas</translation>
    </message>
    <message>
        <source>Tick All</source>
        <translation>Marcar todo</translation>
    </message>
    <message>
        <source>What they would lose is being looked up.</source>
        <translation>Se está buscando qué perderían.</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>No hay nada marcado.</translation>
    </message>
    <message>
        <source>Access of 1 person removed</source>
        <translation>Acceso de 1 persona quitado</translation>
    </message>
    <message numerus="yes">
        <source>Access of %Ln people removed</source>
        <translation>
            <numerusform>Acceso de %Ln persona quitado</numerusform>
            <numerusform>Acceso de %Ln personas quitado</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Mails that say so are queued</source>
        <translation>%1. Los correos que lo dicen están en cola</translation>
    </message>
</context>
<context>
    <name>portico::RenewRecoveryKeyDialog</name>
    <message>
        <source>New Recovery Key</source>
        <translation>Nueva clave de recuperación</translation>
    </message>
    <message>
        <source>Use This Key</source>
        <translation>Usar esta clave</translation>
    </message>
    <message>
        <source>Print it or save it now: it is shown this once.</source>
        <translation>Imprímala o guárdela ahora: se muestra solo esta vez.</translation>
    </message>
    <message>
        <source>Type two groups from the paper, to be sure that it can be read.</source>
        <translation>Escriba dos grupos tal como están en el papel, para estar seguro de que se puede leer.</translation>
    </message>
    <message>
        <source>Type the two groups first.</source>
        <translation>Escriba primero los dos grupos.</translation>
    </message>
    <message>
        <source>The new recovery key is in force</source>
        <translation>La nueva clave de recuperación está en vigor</translation>
    </message>
</context>
<context>
    <name>portico::ResendInviteDialog</name>
    <message>
        <source>Resend the invite?</source>
        <translation>¿Reenviar la invitación?</translation>
    </message>
    <message>
        <source>Resend Invite</source>
        <translation>Reenviar invitación</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>works for 1 day</source>
        <translation>vale por 1 día</translation>
    </message>
    <message numerus="yes">
        <source>works for %n days</source>
        <translation>
            <numerusform>vale por %n día</numerusform>
            <numerusform>vale por %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gets a new link at %2. It %3 after it is sent. The old link ends when the new mail goes out.</source>
        <translation>%1 recibe un enlace nuevo en %2. El enlace %3 después de enviarse. El enlace anterior termina cuando sale el correo nuevo.</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>El mensaje es demasiado largo.</translation>
    </message>
</context>
<context>
    <name>portico::RestoreDialog</name>
    <message>
        <source>&amp;Recovery key</source>
        <translation>&amp;Clave de recuperación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Restaurando la copia de seguridad</translation>
    </message>
    <message>
        <source>The backup is being unpacked and looked through. Large firms take minutes.</source>
        <translation>La copia de seguridad se está desempaquetando y revisando. Con firmas grandes tarda minutos.</translation>
    </message>
    <message>
        <source>The firm is as it was before.</source>
        <translation>La firma está como antes.</translation>
    </message>
</context>
<context>
    <name>portico::ReturnedMailPage</name>
    <message>
        <source>Put the mail’s &amp;number into the sender’s address</source>
        <translation>Poner el &amp;número del correo en la dirección del remitente</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Pue&amp;rto</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Contrase&amp;ña</translation>
    </message>
    <message>
        <source>Empty: no mailbox is read. Messages that came back can be dropped onto the Outbox, too.</source>
        <translation>Vacío: no se lee ningún buzón. Los mensajes devueltos también se pueden soltar sobre la bandeja de salida.</translation>
    </message>
    <message>
        <source>Only reports about mail of this firm are marked as read. Everything else stays as it was.</source>
        <translation>Solo se marcan como leídos los informes sobre correo de este despacho. Todo lo demás queda como estaba.</translation>
    </message>
    <message>
        <source>office+0198…@firm.example instead of office@firm.example, where reports go. Servers that check whose address it is refuse that: leave it off unless reports cannot be matched otherwise.</source>
        <translation>office+0198…@firm.example en lugar de office@firm.example, adonde van los informes. Los servidores que comprueban de quién es la dirección lo rechazan: déjelo desactivado salvo que los informes no puedan asignarse de otro modo.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Type the password for this server.</source>
        <translation>Escriba la contraseña de este servidor.</translation>
    </message>
    <message>
        <source>Returned mail saved</source>
        <translation>Correo devuelto guardado</translation>
    </message>
    <message>
        <source>&amp;Read Now</source>
        <translation>&amp;Leer ahora</translation>
    </message>
    <message>
        <source>The mailbox is being read…</source>
        <translation>Se está leyendo el buzón…</translation>
    </message>
    <message>
        <source>The mailbox has not been read yet.</source>
        <translation>El buzón no se ha leído todavía.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Read %1. New messages: %L2. Mail of ours that came back: %L3.</source>
        <translation>Leído el %1. Mensajes nuevos: %L2. Correos nuestros devueltos: %L3.</translation>
    </message>
    <message>
        <source>The mailbox is being read.</source>
        <translation>Se está leyendo el buzón.</translation>
    </message>
    <message>
        <source>Save first: what is saved is read.</source>
        <translation>Guarde primero: se lee lo que está guardado.</translation>
    </message>
    <message>
        <source>Empty: as for sending, with its sign-in.</source>
        <translation>Vacío: como para enviar, con su inicio de sesión.</translation>
    </message>
    <message>
        <source>IMAP &amp;server</source>
        <translation>Servidor &amp;IMAP</translation>
    </message>
    <message>
        <source>Secur&amp;ity</source>
        <translation>Se&amp;guridad</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>Carpe&amp;ta</translation>
    </message>
</context>
<context>
    <name>portico::RowMenu</name>
    <message>
        <source>Sort &amp;By</source>
        <translation>Or&amp;denar por</translation>
    </message>
</context>
<context>
    <name>portico::RunBar</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show Results</source>
        <translation>Mostrar resultados</translation>
    </message>
    <message>
        <source>Shows who got it, who did not and why</source>
        <translation>Muestra quién lo recibió, quién no y por qué</translation>
    </message>
    <message>
        <source>Earlier Sends</source>
        <translation>Envíos anteriores</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>Progreso del envío</translation>
    </message>
    <message>
        <source>What is being sent</source>
        <translation>Lo que se está enviando</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>portico::RunCard</name>
    <message>
        <source>Cancel sending?</source>
        <translation>¿Cancelar el envío?</translation>
    </message>
    <message>
        <source>1 mail has not gone yet. It is withdrawn, and with it the access that it would have been the first to offer. What has gone stays valid.</source>
        <translation>1 correo aún no ha salido. Se retira, y con él el acceso que habría sido el primero en ofrecer. Lo que ya salió sigue valiendo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails have not gone yet. They are withdrawn, and with them the accesses that they would have been the first to offer. What has gone stays valid.</source>
        <translation>
            <numerusform>%Ln correo aún no ha salido. Se retira, y con él los accesos que habría sido el primero en ofrecer. Lo que ya salió sigue valiendo.</numerusform>
            <numerusform>%Ln correos aún no han salido. Se retiran, y con ellos los accesos que habrían sido los primeros en ofrecer. Lo que ya salió sigue valiendo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel Sending</source>
        <translation>Cancelar el envío</translation>
    </message>
    <message>
        <source>Go On Sending</source>
        <translation>Seguir enviando</translation>
    </message>
    <message>
        <source>1 mail withdrawn</source>
        <translation>1 correo retirado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails withdrawn</source>
        <translation>
            <numerusform>%Ln correo retirado</numerusform>
            <numerusform>%Ln correos retirados</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Cancel Sending…</source>
        <translation>Cancelar el envío…</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>Progreso del envío</translation>
    </message>
    <message>
        <source>Pauses all mail of the firm; sign-in codes go on</source>
        <translation>Pausa todo el correo de la firma; los códigos de acceso siguen saliendo</translation>
    </message>
    <message>
        <source>You can close this window. Sending goes on in the background.</source>
        <translation>Puede cerrar esta ventana. El envío sigue en segundo plano.</translation>
    </message>
    <message>
        <source>Everything has gone.</source>
        <translation>Ya salió todo.</translation>
    </message>
    <message>
        <source>This needs the role Admin or the permission Manage Client Portals.</source>
        <translation>Esto requiere el rol Administrador o el permiso Administrar portales de clientes.</translation>
    </message>
    <message>
        <source>All mail of the firm goes on</source>
        <translation>Todo el correo de la firma sigue saliendo</translation>
    </message>
    <message>
        <source>Withdraws what has not gone</source>
        <translation>Retira lo que aún no ha salido</translation>
    </message>
    <message>
        <source>1 stays: somebody else asked for it, or it also speaks of clients that you do not look after</source>
        <translation>1 se queda: la pidió alguien más, o habla también de clientes que usted no lleva</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: somebody else asked for them, or they also speak of clients that you do not look after</source>
        <translation>
            <numerusform>%Ln se queda: la pidió alguien más, o habla también de clientes que usted no lleva</numerusform>
            <numerusform>%Ln se quedan: las pidió alguien más, o hablan también de clientes que usted no lleva</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>portico::RunFigures</name>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirados</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidos</translation>
    </message>
</context>
<context>
    <name>portico::SavedContact</name>
    <message numerus="yes">
        <source>Address corrected on %n client record(s). An invite to the new one is queued.</source>
        <translation>
            <numerusform>Dirección corregida en %n ficha de cliente. Hay una invitación a la nueva en cola.</numerusform>
            <numerusform>Dirección corregida en %n fichas de clientes. Hay una invitación a la nueva en cola.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Address corrected on %n client record(s).</source>
        <translation>
            <numerusform>Dirección corregida en %n ficha de cliente.</numerusform>
            <numerusform>Dirección corregida en %n fichas de clientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was a contact already, and is now one of this client too.</source>
        <translation>%1 ya era un contacto, y ahora lo es también de este cliente.</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>Se guardó %1.</translation>
    </message>
</context>
<context>
    <name>portico::SearchField</name>
    <message>
        <source>Clear Search</source>
        <translation>Borrar búsqueda</translation>
    </message>
</context>
<context>
    <name>portico::SegmentButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>portico::SendOutcome</name>
    <message>
        <source>the mail server cannot be reached. It will be sent when it can</source>
        <translation>no se puede contactar el servidor de correo. Se enviará cuando se pueda</translation>
    </message>
    <message>
        <source>the server asks to come back later. The next attempt is at %1</source>
        <translation>el servidor pide volver más tarde. El próximo intento: %1</translation>
    </message>
    <message>
        <source>sending is paused. It will be sent when somebody resumes it</source>
        <translation>el envío está en pausa. Se enviará cuando alguien lo reanude</translation>
    </message>
    <message>
        <source>sending has stopped, and the mail account needs a look. It will be sent after that</source>
        <translation>el envío se detuvo, y hay que revisar la cuenta de correo. Se enviará después de eso</translation>
    </message>
    <message>
        <source>no mail account is set up. It will be sent when there is one</source>
        <translation>no hay ninguna cuenta de correo configurada. Se enviará cuando haya una</translation>
    </message>
    <message>
        <source>it waits for its turn. It will be sent when it can</source>
        <translation>espera su turno. Se enviará cuando se pueda</translation>
    </message>
    <message>
        <source>Invite sent to %1</source>
        <translation>Invitación enviada a %1</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 rechazada: %2</translation>
    </message>
    <message>
        <source>Unconfirmed: the connection broke after the message to %1 was handed over. It may have arrived</source>
        <translation>Sin confirmar: la conexión se interrumpió después de entregar el mensaje a %1. Puede haber llegado</translation>
    </message>
    <message>
        <source>Invite to %1 cancelled before it went</source>
        <translation>La invitación a %1 se canceló antes de salir</translation>
    </message>
    <message>
        <source>Invite to %1 is on its way: the server has not answered yet</source>
        <translation>La invitación a %1 está en camino: el servidor aún no ha respondido</translation>
    </message>
    <message>
        <source>Invite queued: %1</source>
        <translation>Invitación en cola: %1</translation>
    </message>
    <message>
        <source>No invite sent: %1</source>
        <translation>Ninguna invitación enviada: %1</translation>
    </message>
    <message>
        <source>No invite sent</source>
        <translation>Sin invitación</translation>
    </message>
    <message>
        <source>1 invite sent</source>
        <translation>1 invitación enviada</translation>
    </message>
    <message numerus="yes">
        <source>%n invites sent</source>
        <translation>
            <numerusform>%n invitación enviada</numerusform>
            <numerusform>%n invitaciones enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n rechazada</numerusform>
            <numerusform>%n rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n sin confirmar</numerusform>
            <numerusform>%n sin confirmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelada</numerusform>
            <numerusform>%n canceladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n en camino</numerusform>
            <numerusform>%n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n en cola</numerusform>
            <numerusform>%n en cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n omitida</numerusform>
            <numerusform>%n omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>: the mail server cannot be reached. What waits will be sent when it can</source>
        <translation>: no se puede contactar el servidor de correo. Lo que espera se enviará cuando se pueda</translation>
    </message>
    <message>
        <source>: sending is paused</source>
        <translation>: el envío está en pausa</translation>
    </message>
    <message>
        <source>: sending has stopped, and the mail account needs a look</source>
        <translation>: el envío se detuvo, y hay que revisar la cuenta de correo</translation>
    </message>
    <message>
        <source>: no mail account is set up</source>
        <translation>: no hay ninguna cuenta de correo configurada</translation>
    </message>
</context>
<context>
    <name>portico::SendingStatus</name>
    <message>
        <source>Sending is paused.</source>
        <translation>El envío está en pausa.</translation>
    </message>
    <message>
        <source>Sending was stopped: %1.</source>
        <translation>Se detuvo el envío: %1.</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>Se detuvo el envío.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) wait.</source>
        <translation>
            <numerusform>%Ln correo espera.</numerusform>
            <numerusform>%Ln correos esperan.</numerusform>
        </translation>
    </message>
    <message>
        <source>No mail account is set up yet.</source>
        <translation>Aún no hay ninguna cuenta de correo configurada.</translation>
    </message>
    <message numerus="yes">
        <source>The mail server cannot be reached. %Ln mail(s) wait and are sent when it can.</source>
        <translation>
            <numerusform>No se puede contactar el servidor de correo. %Ln correo espera y se envía cuando se pueda.</numerusform>
            <numerusform>No se puede contactar el servidor de correo. %Ln correos esperan y se envían cuando se pueda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>Enviando %1 de %2</translation>
    </message>
    <message>
        <source>Sending mail</source>
        <translation>Enviando correo</translation>
    </message>
    <message>
        <source>What is being sent</source>
        <translation>Lo que se está enviando</translation>
    </message>
    <message>
        <source>%1 undeliverable</source>
        <translation>%1 no entregables</translation>
    </message>
    <message>
        <source>%1 unconfirmed</source>
        <translation>%1 sin confirmar</translation>
    </message>
</context>
<context>
    <name>portico::SendingTime</name>
    <message>
        <source>1 mail</source>
        <translation>1 correo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails</source>
        <translation>
            <numerusform>%Ln correo</numerusform>
            <numerusform>%Ln correos</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>cerca de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes</source>
        <translation>
            <numerusform>cerca de %Ln minuto</numerusform>
            <numerusform>cerca de %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>cerca de %1 h</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>cerca de %1 h %2 min</translation>
    </message>
    <message>
        <source>about a day</source>
        <translation>cerca de un día</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days</source>
        <translation>
            <numerusform>cerca de %Ln día</numerusform>
            <numerusform>cerca de %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>No mail account is set up yet: the mails wait until there is one.</source>
        <translation>Aún no hay cuenta de correo: los correos esperan hasta que la haya.</translation>
    </message>
    <message>
        <source>No limit is set for the mail account: they go as fast as its server takes them.</source>
        <translation>La cuenta de correo no tiene límite: salen tan rápido como su servidor los acepta.</translation>
    </message>
    <message>
        <source>It takes less than a minute.</source>
        <translation>Tarda menos de un minuto.</translation>
    </message>
    <message>
        <source>It takes %1, at %2 mails a day.</source>
        <translation>Tarda %1, a %2 correos al día.</translation>
    </message>
    <message>
        <source>It takes %1, at %2 mails a minute.</source>
        <translation>Tarda %1, a %2 correos por minuto.</translation>
    </message>
    <message>
        <source>Before them goes what waits already: %1.</source>
        <translation>Antes sale lo que ya espera: %1.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>aún %1</translation>
    </message>
</context>
<context>
    <name>portico::SetActiveDialog</name>
    <message numerus="yes">
        <source>Make %Ln client(s) active?</source>
        <translation>
            <numerusform>¿Marcar %Ln cliente como activo?</numerusform>
            <numerusform>¿Marcar %Ln clientes como activos?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln client(s) inactive?</source>
        <translation>
            <numerusform>¿Marcar %Ln cliente como inactivo?</numerusform>
            <numerusform>¿Marcar %Ln clientes como inactivos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their portals are open again to everybody who had access. Nothing is sent again; mail that was cancelled stays cancelled.</source>
        <translation>Sus portales vuelven a abrirse para todos los que tenían acceso. No se reenvía nada; el correo cancelado sigue cancelado.</translation>
    </message>
    <message>
        <source>Their portals are closed to everybody, and nobody can be invited to them. Queued mail for them alone is cancelled. Links that were sent stay, but do not open these portals. Making the clients active again restores access and resends nothing.</source>
        <translation>Sus portales se cierran para todos y no se puede invitar a nadie a ellos. Se cancela el correo en cola que es solo para ellos. Los enlaces enviados se conservan, pero no abren estos portales. Volver a marcar los clientes como activos restablece el acceso y no reenvía nada.</translation>
    </message>
    <message>
        <source>Make Active</source>
        <translation>Marcar como activo</translation>
    </message>
    <message>
        <source>Make Inactive</source>
        <translation>Marcar como inactivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) made active</source>
        <translation>
            <numerusform>%Ln cliente marcado como activo</numerusform>
            <numerusform>%Ln clientes marcados como activos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) made inactive</source>
        <translation>
            <numerusform>%Ln cliente marcado como inactivo</numerusform>
            <numerusform>%Ln clientes marcados como inactivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::SettingsList</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de la configuración</translation>
    </message>
</context>
<context>
    <name>portico::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Mail Account</source>
        <translation>Cuenta de correo</translation>
    </message>
    <message>
        <source>Returned Mail</source>
        <translation>Correo devuelto</translation>
    </message>
    <message>
        <source>Team Members</source>
        <translation>Miembros del equipo</translation>
    </message>
    <message>
        <source>At the Keyboard</source>
        <translation>Al teclado</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Recovery Key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
</context>
<context>
    <name>portico::SettingsPart</name>
    <message>
        <source>Only an admin can change this.</source>
        <translation>Solo un administrador puede cambiar esto.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Se está guardando.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>portico::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Everything in Portico can be done without a mouse.</source>
        <translation>Todo en Portico se puede hacer sin el mouse.</translation>
    </message>
</context>
<context>
    <name>portico::ShortcutsModel</name>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Open the current row</source>
        <translation>Abrir la fila actual</translation>
    </message>
    <message>
        <source>Follow the link in the current row</source>
        <translation>Seguir el enlace de la fila actual</translation>
    </message>
    <message>
        <source>Tick the current row</source>
        <translation>Marcar la fila actual</translation>
    </message>
    <message>
        <source>From the search field into the list</source>
        <translation>Del campo de búsqueda a la lista</translation>
    </message>
    <message>
        <source>Close a dialog, or go back</source>
        <translation>Cerrar un diálogo, o volver</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Ventanas</translation>
    </message>
    <message>
        <source>To the next field</source>
        <translation>Al campo siguiente</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>portico::SmtpOpening</name>
    <message>
        <source>The mail server %1 does not offer encryption (STARTTLS), which the settings ask for.</source>
        <translation>El servidor de correo %1 no ofrece cifrado (STARTTLS), que la configuración exige.</translation>
    </message>
    <message>
        <source>The mail server %1 sent data before encryption began. Somebody may be interfering with the connection.</source>
        <translation>El servidor de correo %1 envió datos antes de que comenzara el cifrado. Alguien puede estar interfiriendo en la conexión.</translation>
    </message>
    <message>
        <source>The mail server %1 offers no way to sign in with a password.</source>
        <translation>El servidor de correo %1 no ofrece ninguna forma de iniciar sesión con contraseña.</translation>
    </message>
    <message>
        <source>The mail server&apos;s answer could not be understood.</source>
        <translation>No se pudo entender la respuesta del servidor de correo.</translation>
    </message>
    <message>
        <source>A password is never sent without encryption. Choose STARTTLS or TLS in the mail settings.</source>
        <translation>Una contraseña nunca se envía sin cifrar. Elija STARTTLS o TLS en la configuración del correo.</translation>
    </message>
    <message>
        <source>The mail server %1 offers no way to sign in by the mail provider (OAuth).</source>
        <translation>El servidor de correo %1 no ofrece iniciar sesión con el proveedor de correo (OAuth).</translation>
    </message>
</context>
<context>
    <name>portico::SmtpSession</name>
    <message>
        <source>This computer lacks the library for encrypted connections.</source>
        <translation>A esta computadora le falta la biblioteca para conexiones cifradas.</translation>
    </message>
    <message>
        <source>The file with the mail server&apos;s authority cannot be read, or holds no certificate.</source>
        <translation>El archivo con la autoridad del servidor de correo no se puede leer, o no contiene ningún certificado.</translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed on with the mail server %1.</source>
        <translation>No se pudo acordar una conexión cifrada con el servidor de correo %1.</translation>
    </message>
    <message>
        <source>No mail server of the name %1 can be found.</source>
        <translation>No se encuentra ningún servidor de correo con el nombre %1.</translation>
    </message>
    <message>
        <source>The mail server %1 cannot be reached.</source>
        <translation>No se puede contactar el servidor de correo %1.</translation>
    </message>
    <message>
        <source>The connection to the mail server %1 was lost.</source>
        <translation>Se perdió la conexión con el servidor de correo %1.</translation>
    </message>
    <message>
        <source>The mail server %1 did not answer in time.</source>
        <translation>El servidor de correo %1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak the language of mail servers.</source>
        <translation>Lo que responde en %1 no habla el lenguaje de los servidores de correo.</translation>
    </message>
    <message>
        <source>Sending was stopped before the mail server %1 answered.</source>
        <translation>El envío se detuvo antes de que el servidor de correo %1 respondiera.</translation>
    </message>
</context>
<context>
    <name>portico::StartWindow</name>
    <message>
        <source>Welcome to Portico</source>
        <translation>Le damos la bienvenida a Portico</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Open the demo firm</source>
        <translation>Abrir la firma de demostración</translation>
    </message>
    <message>
        <source>Open a Firm…</source>
        <translation>Abrir una firma…</translation>
    </message>
    <message>
        <source>Make a Firm…</source>
        <translation>Crear una firma…</translation>
    </message>
    <message>
        <source>Which firm?</source>
        <translation>¿Qué firma?</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Echar un vistazo</translation>
    </message>
    <message>
        <source>A firm that is made up. Its mail stays in a folder on this computer.</source>
        <translation>Una firma ficticia. Su correo queda en una carpeta de esta computadora.</translation>
    </message>
    <message>
        <source>A firm that is there</source>
        <translation>Una firma existente</translation>
    </message>
    <message>
        <source>Choose the firm&apos;s folder on this computer.</source>
        <translation>Elija la carpeta de la firma en esta computadora.</translation>
    </message>
    <message>
        <source>A new firm</source>
        <translation>Una firma nueva</translation>
    </message>
    <message>
        <source>Its name, yours, and where to keep its data.</source>
        <translation>Su nombre, el de usted y dónde guardar los datos.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Use the Recovery Key…</source>
        <translation>Usar la clave de recuperación…</translation>
    </message>
    <message>
        <source>Open a Firm</source>
        <translation>Abrir una firma</translation>
    </message>
</context>
<context>
    <name>portico::StatusLook</name>
    <message>
        <source>Access removed</source>
        <translation>Acceso retirado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>No entregable</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>No invite sent</source>
        <translation>Sin invitación</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>portico::StatusSentence</name>
    <message>
        <source>The server&apos;s words: %1</source>
        <translation>Palabras del servidor: %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>Por %1, %2</translation>
    </message>
    <message>
        <source>This person can no longer open this portal. Inviting again is possible at any time.</source>
        <translation>Esta persona ya no puede abrir este portal. Es posible invitarla de nuevo en cualquier momento.</translation>
    </message>
    <message>
        <source>Never logged in</source>
        <translation>Nunca inició sesión</translation>
    </message>
    <message>
        <source>This person has an account, and has never logged in since it was made.</source>
        <translation>Esta persona tiene una cuenta, y nunca ha iniciado sesión desde que se creó.</translation>
    </message>
    <message>
        <source>Last login %1</source>
        <translation>Último inicio de sesión: %1</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>El envío está en pausa</translation>
    </message>
    <message>
        <source>The mail waits because sending is paused. It goes out when somebody resumes it.</source>
        <translation>El correo espera porque el envío está en pausa. Sale cuando alguien lo reanude.</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>El envío se detuvo</translation>
    </message>
    <message>
        <source>The mail waits because a server&apos;s answer stopped all sending. The mail account needs a look.</source>
        <translation>El correo espera porque la respuesta de un servidor detuvo todo el envío. Hay que revisar la cuenta de correo.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached</source>
        <translation>No se puede contactar el servidor de correo</translation>
    </message>
    <message>
        <source>The mail waits because the mail server cannot be reached. It goes out when it can.</source>
        <translation>El correo espera porque no se puede contactar el servidor de correo. Sale cuando se pueda.</translation>
    </message>
    <message>
        <source>Another attempt at %1</source>
        <translation>Otro intento: %1</translation>
    </message>
    <message>
        <source>The last attempt did not get through. Another one follows at %1.</source>
        <translation>El último intento no tuvo éxito. El siguiente: %1.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server asked to come back later. Another attempt follows at %1.</source>
        <translation>El servidor del destinatario pidió volver más tarde. El siguiente intento: %1.</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>The mail waits for its turn, and goes out as soon as it can. It is not sent yet.</source>
        <translation>El correo espera su turno, y sale en cuanto se pueda. Aún no se ha enviado.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The mail did not arrive: %1.</source>
        <translation>El correo no llegó: %1.</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>Venció el %1</translation>
    </message>
    <message>
        <source>%1, expired %2</source>
        <translation>%1, venció el %2</translation>
    </message>
    <message>
        <source>The invite was not accepted in time, and its link no longer works. %1 sends a new one.</source>
        <translation>La invitación no se aceptó a tiempo, y su enlace ya no funciona. “%1” envía una nueva.</translation>
    </message>
    <message>
        <source>Resend Invite</source>
        <translation>Reenviar invitación</translation>
    </message>
    <message>
        <source>%1, expires %2</source>
        <translation>%1, vence el %2</translation>
    </message>
    <message>
        <source>A mail server took the invite on %1. It has not been accepted yet; its link works until %2.</source>
        <translation>Un servidor de correo aceptó la invitación el %1. Aún no se ha aceptado; su enlace funciona hasta el %2.</translation>
    </message>
    <message>
        <source>On its way right now</source>
        <translation>En camino ahora mismo</translation>
    </message>
    <message>
        <source>The mail is being handed to the mail server right now.</source>
        <translation>El correo se está entregando ahora mismo al servidor de correo.</translation>
    </message>
    <message>
        <source>Did it arrive? %1</source>
        <translation>¿Llegó? %1</translation>
    </message>
    <message>
        <source>Did it arrive?</source>
        <translation>¿Llegó?</translation>
    </message>
    <message>
        <source>The connection broke after the message was handed over, so it may have arrived. Nothing is sent again by itself: ask the person, then say which it is.</source>
        <translation>La conexión se interrumpió después de entregar el mensaje, así que puede haber llegado. Nada se envía de nuevo por sí mismo: pregunte a la persona y diga luego cuál es el caso.</translation>
    </message>
    <message>
        <source>The invite was cancelled before it went</source>
        <translation>La invitación se canceló antes de salir</translation>
    </message>
    <message>
        <source>No invite went to this person: it was cancelled before it was sent.</source>
        <translation>A esta persona no le llegó ninguna invitación: se canceló antes de enviarse.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Access removed</source>
        <translation>Acceso retirado</translation>
    </message>
    <message>
        <source>Active, last login %1</source>
        <translation>Activo, última sesión: %1</translation>
    </message>
    <message>
        <source>Active, never logged in</source>
        <translation>Activo, nunca inició sesión</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>No entregable</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Invited, expires %1</source>
        <translation>Invitado, vence el %1</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>No invite sent</source>
        <translation>Sin invitación</translation>
    </message>
    <message>
        <source>This address takes no mail</source>
        <translation>Esta dirección no recibe correo</translation>
    </message>
    <message>
        <source>The recipient&apos;s server refused it</source>
        <translation>El servidor del destinatario lo rechazó</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>portico::StepDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>portico::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>portico::TableColumns</name>
    <message>
        <source>This column always shows.</source>
        <translation>Esta columna se muestra siempre.</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>portico::TeamMembersPage</name>
    <message>
        <source>Add Team Member…</source>
        <translation>Agregar miembro del equipo…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Team members</source>
        <translation>Miembros del equipo</translation>
    </message>
    <message>
        <source>Choose a team member first.</source>
        <translation>Elija primero un miembro del equipo.</translation>
    </message>
</context>
<context>
    <name>portico::TemplateEditor</name>
    <message>
        <source>The mail that invites</source>
        <translation>El correo que invita</translation>
    </message>
    <message>
        <source>The mail that reminds of an invitation</source>
        <translation>El correo que recuerda una invitación</translation>
    </message>
    <message>
        <source>The mail about one more portal</source>
        <translation>El correo sobre un portal más</translation>
    </message>
    <message>
        <source>The mail about access that has ended</source>
        <translation>El correo sobre un acceso que terminó</translation>
    </message>
    <message>
        <source>A text for the message field</source>
        <translation>Un texto para el campo del mensaje</translation>
    </message>
    <message>
        <source>The person’s name</source>
        <translation>El nombre de la persona</translation>
    </message>
    <message>
        <source>The clients’ names</source>
        <translation>Los nombres de los clientes</translation>
    </message>
    <message>
        <source>The firm’s name</source>
        <translation>El nombre de la firma</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>Quién escribe</translation>
    </message>
    <message>
        <source>The personal message</source>
        <translation>El mensaje personal</translation>
    </message>
    <message>
        <source>The link to the portal</source>
        <translation>El enlace al portal</translation>
    </message>
    <message>
        <source>The day on which the link expires</source>
        <translation>El día en que vence el enlace</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>As&amp;unto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>Insert Placeholder</source>
        <translation>Insertar marcador</translation>
    </message>
    <message>
        <source>More for this template</source>
        <translation>Más acciones para esta plantilla</translation>
    </message>
    <message>
        <source>Make a Copy</source>
        <translation>Hacer una copia</translation>
    </message>
    <message>
        <source>Restore the Built-In Text…</source>
        <translation>Restaurar el texto integrado…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>New Message Template</source>
        <translation>Nueva plantilla de mensaje</translation>
    </message>
    <message>
        <source>May be left empty: the mail that the message stands in has its own.</source>
        <translation>Puede quedar vacío: el correo en el que aparece el mensaje tiene el suyo.</translation>
    </message>
    <message>
        <source>%1 is no placeholder here, and goes out as it stands.</source>
        <translation>%1 no es un marcador aquí, y sale tal como está escrito.</translation>
    </message>
    <message>
        <source>Without {{message}} a personal message has no place in this mail.</source>
        <translation>Sin {{message}}, un mensaje personal no tiene lugar en este correo.</translation>
    </message>
    <message>
        <source>It belongs into the text, not into the subject.</source>
        <translation>Va en el texto, no en el asunto.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The template is being saved.</source>
        <translation>Se está guardando la plantilla.</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>Guárdela primero.</translation>
    </message>
    <message>
        <source>This template is the firm&apos;s own: there is no built-in text of it.</source>
        <translation>Esta plantilla es propia de la firma: no tiene un texto integrado.</translation>
    </message>
    <message>
        <source>It has the built-in text.</source>
        <translation>Tiene el texto integrado.</translation>
    </message>
    <message>
        <source>This mail template has to stay: it is what goes out where nobody chooses another.</source>
        <translation>Esta plantilla de correo tiene que quedarse: es la que se envía cuando nadie elige otra.</translation>
    </message>
</context>
<context>
    <name>portico::TemplateSample</name>
    <message>
        <source>Harbor &amp; Finch LLC</source>
        <translation>Harbor &amp; Finch LLC</translation>
    </message>
    <message>
        <source>Jane Finch</source>
        <translation>Jane Finch</translation>
    </message>
    <message>
        <source>The personal message stands here, where one is written.</source>
        <translation>Aquí aparece el mensaje personal, si se escribe uno.</translation>
    </message>
</context>
<context>
    <name>portico::TemplatesPage</name>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>What they will see</source>
        <translation>Lo que verán</translation>
    </message>
    <message>
        <source>Only an admin can change templates.</source>
        <translation>Solo un administrador puede cambiar las plantillas.</translation>
    </message>
    <message>
        <source>New Message Template</source>
        <translation>Nueva plantilla de mensaje</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Mail Templates</source>
        <translation>Plantillas de correo</translation>
    </message>
    <message>
        <source>Message Templates</source>
        <translation>Plantillas de mensaje</translation>
    </message>
    <message>
        <source>The client whose data the preview shows</source>
        <translation>El cliente cuyos datos muestra la vista previa</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>¿Guardar los cambios?</translation>
    </message>
    <message>
        <source>The template has been changed, and the changes are not saved.</source>
        <translation>La plantilla ha cambiado, y los cambios no están guardados.</translation>
    </message>
    <message>
        <source>“%1” has been changed, and the changes are not saved.</source>
        <translation>“%1” ha cambiado, y los cambios no están guardados.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep Writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Somebody else has deleted this template in the meantime. Saving makes a new one of what is written here.</source>
        <translation>Otra persona eliminó esta plantilla mientras tanto. Al guardar se crea una nueva con lo que está escrito aquí.</translation>
    </message>
    <message>
        <source>Somebody else has changed this template in the meantime. What is written here is not saved over it.</source>
        <translation>Otra persona cambió esta plantilla mientras tanto. Lo que está escrito aquí no se guarda encima.</translation>
    </message>
    <message>
        <source>Show Theirs</source>
        <translation>Mostrar la otra versión</translation>
    </message>
    <message>
        <source>There are no clients yet: the names are made up.</source>
        <translation>Aún no hay clientes: los nombres son inventados.</translation>
    </message>
    <message>
        <source>Template “%1” saved</source>
        <translation>Plantilla “%1” guardada</translation>
    </message>
    <message>
        <source>Restore the built-in text?</source>
        <translation>¿Restaurar el texto integrado?</translation>
    </message>
    <message>
        <source>Subject and text of “%1” become what they were at the start. The firm’s own wording is lost; mails that are queued keep it.</source>
        <translation>El asunto y el texto de “%1” vuelven a ser los del principio. El texto propio de la firma se pierde; los correos en cola lo conservan.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete this template?</source>
        <translation>¿Eliminar esta plantilla?</translation>
    </message>
    <message>
        <source>“%1” goes from the list. Mails that are queued keep its text.</source>
        <translation>“%1” desaparece de la lista. Los correos en cola conservan su texto.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>portico::TestMail</name>
    <message>
        <source>The server refused the password</source>
        <translation>El servidor rechazó la contraseña</translation>
    </message>
    <message>
        <source>Set up the mail account first.</source>
        <translation>Configure primero la cuenta de correo.</translation>
    </message>
    <message>
        <source>The server refused the sign-in. Is it for this user?</source>
        <translation>El servidor rechazó el inicio de sesión. ¿Es de este usuario?</translation>
    </message>
</context>
<context>
    <name>portico::TestMailLine</name>
    <message>
        <source>Send Test Mail</source>
        <translation>Enviar correo de prueba</translation>
    </message>
    <message>
        <source>The test mail is on its way.</source>
        <translation>El correo de prueba está en camino.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Test mail kept in the folder, %1</source>
        <translation>Correo de prueba guardado en la carpeta, %1</translation>
    </message>
    <message>
        <source>Test mail taken by the server, %1</source>
        <translation>Correo de prueba aceptado por el servidor, %1</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>El servidor dijo: %1</translation>
    </message>
</context>
<context>
    <name>portico::TimeText</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
</context>
<context>
    <name>portico::Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>portico::Tour</name>
    <message>
        <source>The folder for pictures cannot be made: %1</source>
        <translation>No se puede crear la carpeta para las imágenes: %1</translation>
    </message>
    <message>
        <source>the client list</source>
        <translation>la lista de clientes</translation>
    </message>
    <message>
        <source>the narrow client list</source>
        <translation>la lista de clientes estrecha</translation>
    </message>
    <message>
        <source>the client that was searched</source>
        <translation>el cliente que se buscó</translation>
    </message>
    <message>
        <source>the client&apos;s record</source>
        <translation>la ficha del cliente</translation>
    </message>
    <message>
        <source>the narrow record</source>
        <translation>la ficha estrecha</translation>
    </message>
    <message>
        <source>the button that invites</source>
        <translation>el botón que invita</translation>
    </message>
    <message>
        <source>the tick box of the client&apos;s contact</source>
        <translation>la casilla del contacto del cliente</translation>
    </message>
    <message>
        <source>the Client Portal window</source>
        <translation>la ventana Portal del Cliente</translation>
    </message>
    <message>
        <source>the preview</source>
        <translation>la vista previa</translation>
    </message>
    <message>
        <source>the button that sends</source>
        <translation>el botón que envía</translation>
    </message>
    <message>
        <source>the mail in the mail folder</source>
        <translation>el correo en la carpeta de correo</translation>
    </message>
    <message>
        <source>what became of the invite</source>
        <translation>qué pasó con la invitación</translation>
    </message>
    <message>
        <source>the status on the card</source>
        <translation>el estado en la tarjeta</translation>
    </message>
    <message>
        <source>the form of a client</source>
        <translation>el formulario de un cliente</translation>
    </message>
    <message>
        <source>the form of a contact</source>
        <translation>el formulario de un contacto</translation>
    </message>
    <message>
        <source>the portal address</source>
        <translation>la dirección del portal</translation>
    </message>
    <message>
        <source>the start window</source>
        <translation>la ventana de inicio</translation>
    </message>
    <message>
        <source>A picture cannot be kept in %1.</source>
        <translation>No se puede guardar una imagen en %1.</translation>
    </message>
    <message>
        <source>Invited a client of the demo firm; its mail lies in the mail folder. Pictures taken: %1</source>
        <translation>Se invitó a un cliente de la firma de demostración; su correo está en la carpeta de correo. Imágenes tomadas: %1</translation>
    </message>
    <message>
        <source>The tour waited in vain for %1.</source>
        <translation>El recorrido esperó en vano: %1.</translation>
    </message>
    <message>
        <source>the people to link</source>
        <translation>las personas que se pueden vincular</translation>
    </message>
    <message>
        <source>the questions before a client is deleted</source>
        <translation>las preguntas antes de eliminar un cliente</translation>
    </message>
    <message>
        <source>the quick chooser</source>
        <translation>el selector rápido</translation>
    </message>
    <message>
        <source>the import of clients</source>
        <translation>la importación de clientes</translation>
    </message>
    <message>
        <source>the keyboard shortcuts</source>
        <translation>los atajos de teclado</translation>
    </message>
    <message>
        <source>the program&apos;s parts</source>
        <translation>las partes del programa</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>el registro</translation>
    </message>
    <message>
        <source>the health of an address</source>
        <translation>el estado de una dirección</translation>
    </message>
    <message>
        <source>clients to invite at once</source>
        <translation>los clientes que se invitan a la vez</translation>
    </message>
    <message>
        <source>the list of recipients</source>
        <translation>la lista de destinatarios</translation>
    </message>
    <message>
        <source>the ten seconds after Send</source>
        <translation>los diez segundos después de Enviar</translation>
    </message>
    <message>
        <source>the invites that are sent</source>
        <translation>las invitaciones que se envían</translation>
    </message>
    <message>
        <source>the end of sending</source>
        <translation>el final del envío</translation>
    </message>
    <message>
        <source>somebody who has access</source>
        <translation>alguien que tiene acceso</translation>
    </message>
    <message>
        <source>what would be lost</source>
        <translation>lo que se perdería</translation>
    </message>
    <message>
        <source>the end of the removal</source>
        <translation>el final de la retirada</translation>
    </message>
    <message>
        <source>the manager of portals</source>
        <translation>el administrador de portales</translation>
    </message>
    <message>
        <source>the clients without portals</source>
        <translation>los clientes sin portal</translation>
    </message>
    <message>
        <source>the portal users</source>
        <translation>los usuarios del portal</translation>
    </message>
    <message>
        <source>the narrow manager of portals</source>
        <translation>el administrador de portales angosto</translation>
    </message>
</context>
<context>
    <name>portico::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Takes the send back: nothing has been queued yet</source>
        <translation>Retira el envío: aún no hay nada en cola</translation>
    </message>
    <message>
        <source>%1 will be sent in %2 s</source>
        <translation>%1: se envían en %2 s</translation>
    </message>
    <message>
        <source>%1 will be sent in ten seconds. Undo takes it back.</source>
        <translation>%1: se envían en diez segundos. Deshacer lo retira.</translation>
    </message>
</context>
<context>
    <name>portico::UnsavedChangesDialog</name>
    <message>
        <source>Unsaved Changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>¿Guardar los cambios?</translation>
    </message>
    <message>
        <source>“%1” has changes that were not saved.</source>
        <translation>“%1” tiene cambios que no se guardaron.</translation>
    </message>
</context>
<context>
    <name>portico::WithoutPortalModel</name>
    <message>
        <source>No email address</source>
        <translation>Sin correo electrónico</translation>
    </message>
    <message>
        <source>Email inactive</source>
        <translation>Correo inactivo</translation>
    </message>
    <message>
        <source>Email inactive: %1</source>
        <translation>Correo inactivo: %1</translation>
    </message>
    <message>
        <source>Add email…</source>
        <translation>Agregar correo…</translation>
    </message>
    <message>
        <source>Access removed</source>
        <translation>Acceso retirado</translation>
    </message>
    <message>
        <source>Tick all that can be invited</source>
        <translation>Marcar todos los que se pueden invitar</translation>
    </message>
    <message>
        <source>Ticks all that show and can be invited, but for clients whose access was removed.</source>
        <translation>Marca todos los que se ven y se pueden invitar, salvo los clientes a los que se retiró el acceso.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Primary Contact</source>
        <translation>Contacto principal</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Assigned To</source>
        <translation>Asignado a</translation>
    </message>
    <message>
        <source>%1 takes no mail: a click tells why, and corrects or reactivates it.</source>
        <translation>%1 no recibe correo: un clic dice por qué, y permite corregirlo o reactivarlo.</translation>
    </message>
</context>
<context>
    <name>portico::WithoutPortalTab</name>
    <message>
        <source>Search clients by name, email or phone</source>
        <translation>Buscar clientes por nombre, correo o teléfono</translation>
    </message>
    <message>
        <source>Send Invite</source>
        <translation>Enviar invitación</translation>
    </message>
    <message>
        <source>Clients without client portals</source>
        <translation>Clientes sin portal del cliente</translation>
    </message>
    <message>
        <source>&amp;Open Client</source>
        <translation>&amp;Abrir cliente</translation>
    </message>
    <message>
        <source>Send &amp;Invite…</source>
        <translation>Enviar &amp;invitación…</translation>
    </message>
    <message>
        <source>&amp;Add Email…</source>
        <translation>A&amp;gregar correo…</translation>
    </message>
    <message>
        <source>Tick the clients to invite first.</source>
        <translation>Marque primero los clientes que desea invitar.</translation>
    </message>
    <message>
        <source>No client without a portal matches “%1”, neither by name nor by email or phone.</source>
        <translation>Ningún cliente sin portal coincide con “%1”, ni por nombre ni por correo o teléfono.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>Clients that nobody has invited to a portal will stand here.</source>
        <translation>Aquí aparecerán los clientes a los que nadie ha invitado a un portal.</translation>
    </message>
    <message>
        <source>Every client has a portal</source>
        <translation>Todos los clientes tienen portal</translation>
    </message>
    <message>
        <source>Somebody has access to the portal of each active client.</source>
        <translation>Alguien tiene acceso al portal de cada cliente activo.</translation>
    </message>
</context>
</TS>
